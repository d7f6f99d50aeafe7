import { asRead, policyFor } from '../../access';
import { OffSitePlacement } from './off-site-placement.entity';
import { placementReaders, placementWriters, whoAskForReview, whoDirect } from './off-site.audiences';

export const offSitePlacementPolicy = policyFor(OffSitePlacement, {
  read: placementReaders,
  write: placementWriters,
  may: { direct: whoDirect, askForReview: whoAskForReview, review: whoDirect, end: whoDirect },
  fields: {
    schoolId: asRead, state: asRead, provider: asRead, purpose: asRead, startsOn: asRead, endsOn: asRead, noticeOn: asRead, noticeDueOn: asRead, authorityNoticeOn: asRead, reviewOn: asRead,
    reviewAskedOn: asRead, reviewAskedBecause: asRead, reviews: asRead, endedOn: asRead, endedBecause: asRead,
  },
});
