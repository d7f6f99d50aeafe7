import { CourseStage as Stage } from '../course-stage';
import { StepKind as Step } from '../steps';
import type { Lifecycle, StepRule } from './lifecycle';

const received = [Step.REQUEST_RECEIVED, Step.BROUGHT_TO_NOTICE, Step.REASSESSMENT_REQUESTED];
const agreed = [Step.DECIDED_TO_ASSESS, Step.ASSESSMENT_CONFIRMED, Step.DECIDED_TO_REASSESS, Step.DECIDED_TO_REASSESS_UNASKED];
/** What makes a plan that was refused come about after all. */
const toMakePlan = [Step.ORDERED_TO_MAKE_PLAN, Step.APPEAL_CONCEDED_TO_MAKE_PLAN];
const beforeDecision = [Stage.REQUESTED, Stage.ASSESSING, Stage.TO_BE_ISSUED, Stage.DRAFT];
const beforePlan = [Stage.ASSESSING, Stage.TO_BE_ISSUED, Stage.DRAFT];

/** From the decision to assess on, an assessment and a re-assessment go the same way (regulations 6 to 13, 26 and 27). */
const towardsPlan: Lifecycle = {
  [Step.DECIDED_TO_ISSUE]: { from: [Stage.ASSESSING], to: Stage.TO_BE_ISSUED, after: [...agreed, ...toMakePlan], by: ['AUTHORITY'], times: 'AGAIN' },
  [Step.DRAFT_SERVED]: { from: beforePlan, to: Stage.DRAFT, after: [...agreed, ...toMakePlan], by: ['AUTHORITY'], times: 'AGAIN', needs: ['channel', 'planVersionId'] },
  [Step.REPRESENTATIONS_RECEIVED]: { from: [Stage.DRAFT], after: [Step.DRAFT_SERVED], by: ['FAMILY', 'AUTHORITY'], times: 'AGAIN' },
  [Step.SETTING_REQUESTED]: { from: [Stage.DRAFT], after: [Step.DRAFT_SERVED], by: ['FAMILY', 'AUTHORITY'], times: 'AGAIN' },
  [Step.MEETING_REQUESTED]: { from: [Stage.DRAFT], after: [Step.DRAFT_SERVED], by: ['FAMILY', 'AUTHORITY'], times: 'AGAIN' },
  [Step.SETTING_CONSULTED]: { from: [Stage.DRAFT], after: [Step.DRAFT_SERVED], by: ['AUTHORITY'], times: 'ONCE_FOR_EACH' },
  [Step.SETTING_REPLIED]: { from: [Stage.DRAFT], after: [Step.SETTING_CONSULTED], by: ['AUTHORITY'], times: 'ONCE_FOR_EACH' },
};

const anEnd = (to: Stage, rest: Partial<StepRule> = {}): StepRule => ({ from: beforeDecision, to, after: received, by: ['AUTHORITY'], ...rest });
const ends: Lifecycle = {
  [Step.REQUEST_WITHDRAWN]: anEnd(Stage.WITHDRAWN, { from: [Stage.REQUESTED, Stage.ASSESSING, Stage.TO_BE_ISSUED, Stage.DRAFT] }),
  [Step.ASSESSMENT_STOPPED]: anEnd(Stage.STOPPED),
  [Step.MOVED_AWAY]: anEnd(Stage.MOVED_AWAY, { needs: ['movedTo'] }),
};

/** Sections 36 to 40 of the Act; regulations 3 to 14. */
export const assessmentLifecycle: Lifecycle = {
  [Step.REQUEST_RECEIVED]: { from: [Stage.NOT_BEGUN], to: Stage.REQUESTED, by: ['FAMILY', 'SCHOOL', 'AUTHORITY'], needs: ['source'] },
  [Step.BROUGHT_TO_NOTICE]: { from: [Stage.NOT_BEGUN], to: Stage.REQUESTED, by: ['AUTHORITY'], needs: ['source'] },
  [Step.CONSULTED]: { from: [Stage.REQUESTED, Stage.ASSESSING], after: received, by: ['AUTHORITY'], needs: ['told'] },
  [Step.DECIDED_TO_ASSESS]: { from: [Stage.REQUESTED], to: Stage.ASSESSING, after: received, by: ['AUTHORITY'] },
  [Step.DECIDED_NOT_TO_ASSESS]: { from: [Stage.REQUESTED], to: Stage.NOT_ASSESSED, after: received, by: ['AUTHORITY'], needs: ['noticeId'] },
  [Step.ASSESSMENT_CONFIRMED]: { from: [Stage.NOT_ASSESSED], to: Stage.ASSESSING, after: [Step.DECIDED_NOT_TO_ASSESS], by: ['AUTHORITY'] },
  ...towardsPlan,
  [Step.ORDERED_TO_MAKE_PLAN]: { from: [Stage.NOT_ISSUED], to: Stage.TO_BE_ISSUED, after: [Step.DECIDED_NOT_TO_ISSUE], by: ['AUTHORITY'] },
  [Step.APPEAL_CONCEDED_TO_MAKE_PLAN]: { from: [Stage.NOT_ISSUED], to: Stage.TO_BE_ISSUED, after: [Step.DECIDED_NOT_TO_ISSUE], by: ['AUTHORITY'] },
  [Step.DECIDED_NOT_TO_ISSUE]: { from: beforePlan, to: Stage.NOT_ISSUED, after: agreed, by: ['AUTHORITY'], needs: ['noticeId'] },
  [Step.FINAL_PLAN_ISSUED]: { from: [Stage.DRAFT], to: Stage.ISSUED, after: [Step.DRAFT_SERVED], by: ['AUTHORITY'], needs: ['planVersionId', 'noticeId'] },
  ...ends,
};

/** Section 44 of the Act; regulations 23 to 27. */
export const reassessmentLifecycle: Lifecycle = {
  [Step.REASSESSMENT_REQUESTED]: { from: [Stage.NOT_BEGUN], to: Stage.REQUESTED, by: ['FAMILY', 'SCHOOL', 'AUTHORITY'], needs: ['source'] },
  [Step.DECIDED_TO_REASSESS_UNASKED]: { from: [Stage.NOT_BEGUN], to: Stage.ASSESSING, by: ['AUTHORITY'] },
  [Step.DECIDED_TO_REASSESS]: { from: [Stage.REQUESTED], to: Stage.ASSESSING, after: received, by: ['AUTHORITY'] },
  [Step.DECIDED_NOT_TO_REASSESS]: { from: [Stage.REQUESTED], to: Stage.NOT_ASSESSED, after: received, by: ['AUTHORITY'], needs: ['noticeId'] },
  [Step.ASSESSMENT_CONFIRMED]: { from: [Stage.NOT_ASSESSED], to: Stage.ASSESSING, after: [Step.DECIDED_NOT_TO_REASSESS], by: ['AUTHORITY'] },
  ...towardsPlan,
  [Step.FINAL_PLAN_ISSUED]: { from: [Stage.DRAFT], to: Stage.ISSUED, after: [Step.DRAFT_SERVED], by: ['AUTHORITY'], needs: ['planVersionId', 'noticeId'] },
  [Step.DECIDED_NOT_TO_AMEND]: { from: beforePlan, to: Stage.ENDED, after: agreed, by: ['AUTHORITY'], needs: ['noticeId'] },
  ...ends,
  [Step.REQUEST_WITHDRAWN]: anEnd(Stage.WITHDRAWN, { from: beforeDecision, after: [...received, Step.DECIDED_TO_REASSESS_UNASKED] }),
  [Step.ASSESSMENT_STOPPED]: anEnd(Stage.STOPPED, { after: [...received, Step.DECIDED_TO_REASSESS_UNASKED] }),
  [Step.MOVED_AWAY]: anEnd(Stage.MOVED_AWAY, { after: [...received, Step.DECIDED_TO_REASSESS_UNASKED], needs: ['movedTo'] }),
};

const waits = [Stage.UNDER_WAY];
/** Regulations 6 and 8. */
export const adviceLifecycle: Lifecycle = {
  [Step.ADVICE_ASKED]: { from: [Stage.NOT_BEGUN], to: Stage.UNDER_WAY, by: ['AUTHORITY', 'SCHOOL'] },
  [Step.ADVICE_ASKED_WITHIN]: { from: [Stage.NOT_BEGUN], to: Stage.UNDER_WAY, by: ['AUTHORITY'] },
  [Step.ADVICE_RECEIVED]: { from: waits, to: Stage.ENDED, after: [Step.ADVICE_ASKED, Step.ADVICE_ASKED_WITHIN], by: ['WHOEVER_WAS_ASKED'], times: 'AGAIN' },
  [Step.ADVICE_RETURNED]: { from: [Stage.ENDED], to: Stage.UNDER_WAY, after: [Step.ADVICE_RECEIVED], by: ['AUTHORITY', 'SCHOOL'], times: 'AGAIN' },
  [Step.ADVICE_DECLINED]: { from: waits, to: Stage.ENDED, after: [Step.ADVICE_ASKED, Step.ADVICE_ASKED_WITHIN], by: ['WHOEVER_WAS_ASKED'] },
  [Step.ADVICE_WITHDRAWN]: { from: waits, to: Stage.ENDED, after: [Step.ADVICE_ASKED, Step.ADVICE_ASKED_WITHIN], by: ['AUTHORITY', 'SCHOOL'] },
};
