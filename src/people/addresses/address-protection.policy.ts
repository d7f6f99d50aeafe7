import { asRead, Kind, personally, policyFor, theirs } from '../../access';
import { AddressProtection } from './address-protection.entity';

/** Whoever hears first that a family has fled protects it at once; who lives where is told to none of them by that. */
const protectors = [Kind.DSL, Kind.HEAD, Kind.SENCO, Kind.SOCIAL_WORKER, Kind.EARLY_HELP, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;
/** Those who know the address by what they do for the child, and so can judge that it need not be hidden any more. */
const enders = [Kind.DSL, Kind.SOCIAL_WORKER] as const;
const careSystem = theirs('recordedFor', Kind.CARE_SYSTEM);
const whoKnowWhere = [Kind.DSL, Kind.SOCIAL_WORKER, Kind.EARLY_HELP, Kind.CARE_TEAM_MANAGER, careSystem] as const;

export const addressProtectionPolicy = policyFor(AddressProtection, {
  read: [...protectors, Kind.PASTORAL_LEAD, Kind.CARE_TEAM_MANAGER, Kind.REVIEWING_OFFICER, careSystem],
  write: [...protectors, careSystem],
  may: { protect: [...protectors, Kind.CARE_SYSTEM], end: [...enders, careSystem] },
  fields: {
    reason: [...whoKnowWhere, personally('recordedBy', ...protectors)],
    untilOn: asRead,
    endedAt: asRead,
    endedReason: whoKnowWhere,
  },
  keptFromFamily: true,
  neverNarrowed: true,
});
