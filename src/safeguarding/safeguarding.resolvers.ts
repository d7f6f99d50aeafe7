import {
  ChangeOfSafeguardingResolver,
  SafeguardingActionResolver,
  SafeguardingNoteResolver,
  SafeguardingOfChildResolver,
} from './actions/safeguarding-action.resolver';

export const safeguardingResolvers = [SafeguardingActionResolver, SafeguardingNoteResolver, SafeguardingOfChildResolver, ChangeOfSafeguardingResolver] as const;
