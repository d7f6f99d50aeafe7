import { asRead, Kind, policyFor, systems } from '../access';
import { assessorsOfCapacity, whoKnowTheChild, whoMayKnowWhere } from './audiences';
import { Child } from './child.entity';

const registrars = [Kind.SCHOOL_SYSTEM, Kind.HEALTH_SYSTEM, Kind.CARE_SYSTEM, Kind.AUTHORITY_SYSTEM, Kind.POLICE_SYSTEM, Kind.SEND_CASEWORKER, Kind.SENCO] as const;

/** The authority that looks after a child tells roughly where they are. */
export const authorityReaders = whoMayKnowWhere(whoKnowTheChild);

/** Whoever has a part in the child's life here may know the child by name; nothing else follows from it. */
export const childPolicy = policyFor(Child, {
  read: whoKnowTheChild,
  write: registrars,
  may: {
    enrol: [Kind.SCHOOL_SYSTEM, Kind.SENCO, Kind.SEND_CASEWORKER, Kind.AUTHORITY_SYSTEM],
    addToTeam: [Kind.SENCO, Kind.SEND_CASEWORKER, Kind.AUTHORITY_SYSTEM, Kind.SCHOOL_SYSTEM],
    addFamilyMember: [Kind.SENCO, Kind.SEND_CASEWORKER, Kind.AUTHORITY_SYSTEM, Kind.SCHOOL_SYSTEM],
    addIdentifier: [Kind.SCHOOL_SYSTEM, Kind.HEALTH_SYSTEM, Kind.CARE_SYSTEM, Kind.AUTHORITY_SYSTEM, Kind.SEND_CASEWORKER, Kind.SENCO],
    openToAgency: [Kind.AUTHORITY_SYSTEM, Kind.CARE_SYSTEM, Kind.SEND_CASEWORKER, Kind.SENCO],
    openMattersToParent: [Kind.YOUNG_PERSON],
    openMattersByCapacity: assessorsOfCapacity,
    deliverFacts: [Kind.SCHOOL_SYSTEM, Kind.HEALTH_SYSTEM, Kind.CARE_SYSTEM, Kind.AUTHORITY_SYSTEM, Kind.POLICE_SYSTEM],
  },
  fields: { givenName: asRead, familyName: asRead, dateOfBirth: asRead, pronouns: asRead, authorityId: authorityReaders },
  // A child is nobody's own: what an agency recorded can be narrowed, and the child themself cannot.
  neverNarrowed: true,
  // Whoever registers a child, and the responsible authority.
  grants: [...systems, Kind.SENCO, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER],
});
