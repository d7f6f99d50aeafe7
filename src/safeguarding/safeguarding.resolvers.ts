import {
  ChangeOfSafeguardingResolver,
  SafeguardingActionResolver,
  SafeguardingNoteResolver,
  SafeguardingOfChildResolver,
} from './safeguarding-action.resolver';

export const safeguardingResolvers = [SafeguardingActionResolver, SafeguardingNoteResolver, SafeguardingOfChildResolver, ChangeOfSafeguardingResolver] as const;
