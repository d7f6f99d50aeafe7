import { asRead, policyFor } from '../../../access';
import { officers, whoKnowWhy } from '../statutory.audiences';
import { DecisionNotice } from './decision-notice.entity';

export const decisionNoticePolicy = policyFor(DecisionNotice, {
  read: whoKnowWhy,
  write: officers,
  may: {},
  fields: { courseType: asRead, courseId: asRead, assessmentId: asRead, decision: asRead, sentOn: asRead, parts: asRead },
  appendOnly: true,
  neverNarrowed: true,
});
