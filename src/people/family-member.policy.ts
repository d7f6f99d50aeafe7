import { asRead, Kind, policyFor } from '../access';
import { authority, everyoneAround } from './audiences';
import { FamilyMember } from './family-member.entity';

const keepers = [Kind.SCHOOL_SYSTEM, Kind.SENCO, Kind.SEND_CASEWORKER, Kind.AUTHORITY_SYSTEM] as const;

export const familyMemberPolicy = policyFor(FamilyMember, {
  read: [...everyoneAround, ...keepers, Kind.EMERGENCY_HEALTH_AND_CARE],
  write: keepers,
  may: {},
  fields: { name: asRead, relation: asRead, parentalResponsibility: asRead, hasCare: asRead, personId: [Kind.SENCO, Kind.DSL, Kind.PARENT, Kind.YOUNG_PERSON, ...authority] },
});
