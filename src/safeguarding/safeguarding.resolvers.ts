import {
  ChangeOfSafeguardingResolver,
  SafeguardingActionResolver,
  SafeguardingNoteResolver,
  SafeguardingOfChildResolver,
} from './actions/safeguarding-action.resolver';
import { resolversBetweenAgencies } from './between-agencies';
import { SafeguardingClocksResolver } from './clocks/clocks.resolver';
import { concernResolvers } from './concerns/concern.resolvers';

export const safeguardingResolvers = [
  SafeguardingActionResolver, SafeguardingNoteResolver, SafeguardingOfChildResolver, ChangeOfSafeguardingResolver, SafeguardingClocksResolver, ...concernResolvers,
  ...resolversBetweenAgencies,
] as const;
