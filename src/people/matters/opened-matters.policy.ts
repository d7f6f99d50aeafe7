import { asRead, Kind, noField, parentsForMatters, policyFor, theirs, varying } from '../../access';
import { assessorsOfCapacity } from '../audiences';
import { OpenedBy, OpenedMatters } from './opened-matters.entity';

/** Those who keep the family's part, and end with it what was opened. */
const keepers = [Kind.SCHOOL_SYSTEM, Kind.SENCO, Kind.SEND_CASEWORKER, Kind.AUTHORITY_SYSTEM] as const;
const practitioners = [...assessorsOfCapacity, Kind.HEAD, Kind.DSL, Kind.SEND_MANAGER] as const;
/** How capacity was found is for the young person, whoever decides, and the parent whom it lets in. */
const finding = [...assessorsOfCapacity, Kind.YOUNG_PERSON, theirs('parentId', ...parentsForMatters)];

export const openedMattersPolicy = policyFor(OpenedMatters, {
  read: [...practitioners, ...keepers, Kind.YOUNG_PERSON, theirs('parentId', ...parentsForMatters)],
  write: [...assessorsOfCapacity, ...keepers, Kind.YOUNG_PERSON],
  grants: parentsForMatters,
  may: { close: varying('openedBy', { [OpenedBy.CONSENT]: [Kind.YOUNG_PERSON], [OpenedBy.CAPACITY]: assessorsOfCapacity }) },
  fields: {
    familyMemberId: asRead, parentId: noField, matters: asRead, openedBy: asRead, assessedOn: finding, assessedBy: finding, finding, untilOn: asRead, closedOn: asRead,
    closedReason: finding,
  },
  // What was decided of a young person's own rights is not kept from them.
  neverNarrowed: true,
});
