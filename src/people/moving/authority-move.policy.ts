import { asRead, family, Kind, policyFor } from '../../access';
import { carers, caseHolders } from '../audiences';
import { AuthorityHandover, AuthorityMove } from './authority-move.entity';

/** Where a child moves to is for those who must act on it and for the family: never for somebody from whom an order keeps where the child is. */
const readers = [
  Kind.SENCO, Kind.HEAD, Kind.DSL, Kind.DESIGNATED_CLINICAL_OFFICER, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, Kind.VIRTUAL_HEAD, ...caseHolders,
  Kind.SCHOOL_SYSTEM, Kind.AUTHORITY_SYSTEM, ...family, ...carers,
] as const;
const officers = [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;

export const authorityMovePolicy = policyFor(AuthorityMove, {
  read: readers,
  write: officers,
  // Whoever hands a child over writes the child’s own record, which an authority’s caseworker does.
  may: { expect: officers, handOver: [Kind.SEND_CASEWORKER], explain: officers },
  fields: { fromAuthorityId: asRead, toAuthorityId: asRead, toCode: asRead, knownOn: asRead, movesOn: asRead, state: asRead },
});

export const authorityHandoverPolicy = policyFor(AuthorityHandover, {
  read: readers,
  write: [Kind.SEND_CASEWORKER],
  may: {},
  grants: [Kind.SEND_MANAGER, Kind.AUTHORITY_SYSTEM],
  appendOnly: true,
  neverNarrowed: true,
  fields: { moveId: asRead, fromAuthorityId: asRead, toAuthorityId: asRead, handedOverOn: asRead },
});
