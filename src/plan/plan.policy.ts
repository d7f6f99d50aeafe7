import { asRead, Kind, noField, policyFor, varying } from '../access';
import { keptBy, planKeepers, planReaders } from './audiences';
import { Plan } from './plan.entity';

const pastoralLeads = [Kind.SENCO, Kind.PASTORAL_LEAD] as const;

export const planPolicy = policyFor(Plan, {
  read: planReaders,
  write: varying('kind', keptBy),
  may: {
    start: [Kind.SENCO, Kind.SEND_CASEWORKER, Kind.PASTORAL_LEAD],
    change: planKeepers,
    issue: planKeepers,
    // Whoever carries a plan over sees the whole of it, and may begin the other.
    move: [Kind.SENCO, Kind.SEND_CASEWORKER],
    // An EHC plan is the authority's to end (s.45), every other the school's.
    cease: varying('kind', {
      EHC_PLAN: [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER], SEN_SUPPORT: [Kind.SENCO], INDIVIDUAL_SUPPORT: [Kind.SENCO],
      PASTORAL_SUPPORT: pastoralLeads, BEHAVIOUR_IMPROVEMENT: pastoralLeads,
    }),
  },
  fields: { kind: asRead, title: asRead, state: asRead, latestVersionNumber: asRead, ceasedReason: asRead, cameFromId: noField },
});
