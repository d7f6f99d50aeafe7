import { asRead, policyFor } from '../../access';
import { officers, organisers, reportReaders, reviewReaders } from './review.audiences';
import { Review } from './review.entity';

export const reviewPolicy = policyFor(Review, {
  read: reviewReaders,
  write: organisers,
  may: { open: organisers, plan: organisers, prepare: organisers, meet: organisers, report: organisers, decide: officers, finalise: officers, callOff: officers },
  fields: {
    planId: asRead, kind: asRead, state: asRead, countedFrom: asRead, endsBy: asRead, nextDueOn: asRead, ledBy: asRead, leadOrganisationId: asRead,
    meetingOn: asRead, meetingNote: asRead, shortNoticeReason: asRead, circulatedOn: asRead, heldOn: asRead,
    reportedOn: asRead, report: reportReaders, recommends: asRead, differences: reportReaders,
    decision: asRead, decidedOn: asRead, decisionReason: reportReaders, noticeOn: asRead, outcome: asRead, finalOn: asRead, finalReason: reportReaders, planVersionId: asRead,
    phaseMove: asRead, movesOn: asRead, currentSettingId: asRead, nextSettingId: asRead, nextSettingType: asRead, calledOffReason: reportReaders,
  },
});
