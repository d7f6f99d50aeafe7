import { asRead, Kind, policyFor } from '../access';
import { authority, everyoneAround } from './audiences';
import { FamilyMember } from './family-member.entity';

const keepers = [Kind.SCHOOL_SYSTEM, Kind.SENCO, Kind.SEND_CASEWORKER, Kind.AUTHORITY_SYSTEM] as const;

export const familyMemberPolicy = policyFor(FamilyMember, {
  read: [...everyoneAround, ...keepers, Kind.EMERGENCY_HEALTH_AND_CARE],
  write: keepers,
  may: { end: keepers },
  fields: {
    name: asRead, relation: asRead, parentalResponsibility: asRead, hasCare: asRead, fosters: asRead, standsAs: asRead, untilOn: asRead,
    personId: [Kind.SENCO, Kind.DSL, Kind.PARENT, Kind.YOUNG_PERSON, ...authority],
    consentBy: [Kind.SENCO, Kind.DSL, Kind.PARENT, Kind.YOUNG_PERSON, ...authority],
    reason: [Kind.SENCO, Kind.DSL, Kind.PARENT, Kind.YOUNG_PERSON, ...authority],
    // Why somebody is no more of the family may be an order, or worse: for those who keep the record.
    endedReason: [Kind.SENCO, Kind.DSL, Kind.SOCIAL_WORKER, ...authority],
  },
});
