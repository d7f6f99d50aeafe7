import { asRead, Kind, policyFor, varying } from '../access';
import { planKeepers, planReaders } from './audiences';
import { Plan } from './plan.entity';

export const planPolicy = policyFor(Plan, {
  read: planReaders,
  write: planKeepers,
  may: {
    start: [Kind.SENCO, Kind.SEND_CASEWORKER],
    change: planKeepers,
    issue: planKeepers,
    // An EHC plan is the authority's to end (s.45), a SEN support plan the school's.
    cease: varying('kind', { EHC_PLAN: [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER], SEN_SUPPORT: [Kind.SENCO] }),
  },
  fields: { kind: asRead, title: asRead, state: asRead, latestVersionNumber: asRead, ceasedReason: asRead },
});
