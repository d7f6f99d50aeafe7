import {
  ChangeOfSafeguardingResolver,
  SafeguardingActionResolver,
  SafeguardingChaseResolver,
  SafeguardingNoteResolver,
  SafeguardingOfChildResolver,
} from './actions/safeguarding-action.resolver';
import { resolversBetweenAgencies } from './between-agencies';
import { SafeguardingClocksResolver } from './clocks/clocks.resolver';
import { concernResolvers } from './concerns/concern.resolvers';
import { flagResolvers } from './flag/flag.resolver';
import { StaffConcernResolver } from './staff-conduct/staff-concern.resolver';

export const safeguardingResolvers = [
  SafeguardingActionResolver, SafeguardingNoteResolver, SafeguardingChaseResolver, SafeguardingOfChildResolver, ChangeOfSafeguardingResolver,
  SafeguardingClocksResolver, ...concernResolvers, ...flagResolvers, StaffConcernResolver,
  ...resolversBetweenAgencies,
] as const;
