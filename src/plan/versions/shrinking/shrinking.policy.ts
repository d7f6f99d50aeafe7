import { asRead, noField, policyFor, theirs, varying } from '../../../access';
import { issuedAudiences, issuedWordingAudiences, planKeepers, planReaders } from '../../audiences';
import { NoticeSeen } from './notice-seen.entity';
import { NoticedReduction } from './noticed-reduction.entity';
import { ReductionNotice } from './reduction-notice.entity';
import { thoseToldOfLess } from './shrinking.audiences';

/** What provision is to be less is the family's to know, as the plan is, and is never kept from them. */
export const reductionNoticePolicy = policyFor(ReductionNotice, {
  read: planReaders,
  write: planKeepers,
  may: { give: planKeepers, withdraw: planKeepers },
  neverNarrowed: true,
  fields: {
    planId: asRead, fromVersionId: asRead, legalBasis: asRead, reference: asRead, givenOn: asRead, familyHasUntil: asRead, state: asRead, planVersionId: asRead, withdrawnReason: asRead,
    toFamily: noField,
  },
});

const wording = varying('section', issuedWordingAudiences);
export const noticedReductionPolicy = policyFor(NoticedReduction, {
  read: varying('section', issuedAudiences),
  write: planKeepers,
  may: {},
  appendOnly: true,
  neverNarrowed: true,
  fields: { noticeId: asRead, planId: asRead, section: asRead, lineType: asRead, lineId: asRead, says: wording, reason: wording, neededInClass: noField },
});

export const noticeSeenPolicy = policyFor(NoticeSeen, {
  read: [...planKeepers, theirs('recordedFor', ...thoseToldOfLess)],
  write: thoseToldOfLess,
  may: { note: thoseToldOfLess },
  appendOnly: true,
  neverNarrowed: true,
  fields: { noticeId: asRead, planId: asRead },
});
