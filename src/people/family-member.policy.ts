import { asRead, family, Kind, parentsForMatters, personally, policyFor } from '../access';
import { authority, carers, caseHolders, everyoneAround } from './audiences';
import { FamilyMember } from './family-member.entity';

const keepers = [Kind.SCHOOL_SYSTEM, Kind.SENCO, Kind.SEND_CASEWORKER, Kind.AUTHORITY_SYSTEM] as const;

/** Of the others it would say where the child is, or be no matter of theirs. */
const themselves = personally('personId', Kind.RESTRICTED_PARENT, ...parentsForMatters);
/** Those who are told who somebody is, and by whose word they are of the family. */
const toWhom = [Kind.SENCO, Kind.HEAD, Kind.DSL, ...family, ...authority, themselves];

export const familyMemberPolicy = policyFor(FamilyMember, {
  read: [...everyoneAround, ...keepers, Kind.CARE_SYSTEM, Kind.EMERGENCY_HEALTH_AND_CARE, themselves],
  write: keepers,
  grants: [...family, ...carers],
  may: { end: keepers },
  fields: {
    name: asRead, relation: asRead, parentalResponsibility: asRead, hasCare: asRead, fosters: asRead, standsAs: asRead, untilOn: asRead,
    personId: toWhom,
    consentBy: toWhom,
    reason: toWhom,
    // Why somebody is no more of the family may be an order, or worse: for those who keep the record.
    endedReason: [Kind.SENCO, Kind.HEAD, Kind.DSL, ...caseHolders, ...authority],
  },
});
