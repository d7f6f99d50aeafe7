import { isSearched } from '../plan';
import { adviceLinePolicy } from './advice/advice-line.policy';
import { advicePolicy } from './advice/advice.policy';
import { adviceQueryPolicy } from './advice/query/advice-query.policy';
import {
  familyMeetingPolicy,
  progressNotePolicy,
  senSupportPolicy,
  supportCyclePolicy,
  supportInterventionPolicy,
  supportViewPolicy,
} from './graduated/graduated.policies';
import { planAmendmentPolicy, reviewedOutcomePolicy, reviewPaperPolicy } from './review/review-parts.policy';
import { reviewPolicy } from './review/review.policy';

isSearched(advicePolicy, { says: ['summary'], within: ['Assessment', 'assessmentId'] });
isSearched(adviceLinePolicy, { says: ['text', 'brief'], within: ['Assessment', 'assessmentId'] });
isSearched(adviceQueryPolicy, { says: ['question', 'answer'], within: ['Assessment', 'assessmentId'] });

isSearched(reviewPolicy, { says: ['report', 'differences', 'decisionReason', 'meetingNote'], within: ['Plan', 'planId'] });
isSearched(reviewPaperPolicy, { says: ['text', 'brief'], within: ['Review', 'reviewId'] });
isSearched(reviewedOutcomePolicy, { says: ['inWords'], line: 'named', within: ['Review', 'reviewId'] });
isSearched(planAmendmentPolicy, { says: ['text', 'reason'], within: ['Review', 'reviewId'] });

isSearched(senSupportPolicy, { says: ['whatIsDifferent'] });
isSearched(supportCyclePolicy, { says: ['findings', 'baseline', 'agreed', 'impact', 'whatNext'], within: ['SenSupport', 'supportId'] });
isSearched(supportInterventionPolicy, { says: ['name', 'baseline', 'result'], within: ['SenSupport', 'supportId'] });
isSearched(progressNotePolicy, { says: ['text', 'measured'], line: 'named', within: ['SenSupport', 'supportId'] });
isSearched(supportViewPolicy, { says: ['text'], within: ['SenSupport', 'supportId'] });
isSearched(familyMeetingPolicy, { says: ['saidByFamily', 'agreed'], within: ['SenSupport', 'supportId'] });
