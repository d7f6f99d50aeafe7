import { CourseStage as Stage } from '../course-stage';
import { StepKind as Step } from '../steps';
import type { Lifecycle, StepRule } from './lifecycle';

const school: StepRule['by'] = ['SCHOOL', 'AUTHORITY'];
const open = [Stage.NOT_BEGUN, Stage.REQUESTED, Stage.UNDER_WAY];
const amended = [Stage.AMENDING];
const amending: Lifecycle = {
  [Step.REPRESENTATIONS_RECEIVED]: { from: amended, after: [Step.AMENDMENT_NOTICE_SERVED], by: ['FAMILY', 'AUTHORITY'], times: 'AGAIN' },
  [Step.SETTING_REQUESTED]: { from: amended, after: [Step.AMENDMENT_NOTICE_SERVED], by: ['FAMILY', 'AUTHORITY'], times: 'AGAIN' },
  [Step.MEETING_REQUESTED]: { from: amended, after: [Step.AMENDMENT_NOTICE_SERVED], by: ['FAMILY', 'AUTHORITY'], times: 'AGAIN' },
  [Step.SETTING_CONSULTED]: { from: amended, after: [Step.AMENDMENT_NOTICE_SERVED], by: ['AUTHORITY'], times: 'ONCE_FOR_EACH' },
  [Step.SETTING_REPLIED]: { from: amended, after: [Step.SETTING_CONSULTED], by: ['AUTHORITY'], times: 'ONCE_FOR_EACH' },
  [Step.FINAL_AMENDED_PLAN_ISSUED]: { from: amended, to: Stage.ENDED, after: [Step.AMENDMENT_NOTICE_SERVED], by: ['AUTHORITY'] },
  [Step.DECIDED_NOT_TO_AMEND]: { from: amended, to: Stage.ENDED, after: [Step.AMENDMENT_NOTICE_SERVED], by: ['AUTHORITY'] },
};

/** Regulations 18 to 22. */
export const reviewLifecycle: Lifecycle = {
  [Step.PLAN_MADE]: { from: open, to: Stage.UNDER_WAY, by: ['AUTHORITY', 'SCHOOL', 'FAMILY'] },
  [Step.PHASE_MOVE_FIXED]: { from: open, to: Stage.UNDER_WAY, by: school, times: 'AGAIN' },
  [Step.EARLY_REVIEW_REQUESTED]: { from: [Stage.NOT_BEGUN], to: Stage.REQUESTED, by: ['ANYBODY_AROUND'] },
  [Step.EARLY_REVIEW_AGREED]: { from: [Stage.REQUESTED], to: Stage.UNDER_WAY, after: [Step.EARLY_REVIEW_REQUESTED], by: ['AUTHORITY'] },
  [Step.EARLY_REVIEW_REFUSED]: { from: [Stage.REQUESTED], to: Stage.ENDED, after: [Step.EARLY_REVIEW_REQUESTED], by: ['AUTHORITY'] },
  [Step.MEETING_FIXED]: { from: open, to: Stage.UNDER_WAY, by: school, times: 'AGAIN' },
  [Step.INVITATIONS_SENT]: { from: open, by: school, times: 'AGAIN' },
  [Step.REVIEW_ADVICE_ASKED]: { from: open, by: school, times: 'AGAIN' },
  [Step.PAPERS_CIRCULATED]: { from: open, by: school, times: 'AGAIN' },
  [Step.MEETING_HELD]: { from: open, to: Stage.UNDER_WAY, by: school },
  [Step.REPORT_SENT]: { from: [Stage.UNDER_WAY], after: [Step.MEETING_HELD], by: school },
  [Step.DECIDED_TO_KEEP]: { from: [Stage.UNDER_WAY], to: Stage.ENDED, after: [Step.MEETING_HELD], by: ['AUTHORITY'] },
  [Step.DECIDED_TO_AMEND]: { from: [Stage.UNDER_WAY], to: Stage.DECIDED, after: [Step.MEETING_HELD], by: ['AUTHORITY'] },
  [Step.DECIDED_TO_CEASE]: { from: [Stage.UNDER_WAY], to: Stage.ENDED, after: [Step.MEETING_HELD], by: ['AUTHORITY'] },
  [Step.AMENDMENT_NOTICE_SERVED]: { from: [Stage.UNDER_WAY, Stage.DECIDED, Stage.AMENDING], to: Stage.AMENDING, after: [Step.MEETING_HELD], by: ['AUTHORITY'], times: 'AGAIN' },
  ...amending,
  [Step.REVIEW_CALLED_OFF]: { from: [...open, Stage.DECIDED, Stage.AMENDING], to: Stage.ENDED, by: school },
  [Step.MOVED_AWAY]: { from: [...open, Stage.DECIDED, Stage.AMENDING], to: Stage.ENDED, by: ['AUTHORITY'] },
};

/** Regulation 28. */
export const amendmentLifecycle: Lifecycle = {
  [Step.AMENDMENT_NOTICE_SERVED]: { from: [Stage.NOT_BEGUN, Stage.AMENDING], to: Stage.AMENDING, by: ['AUTHORITY'], times: 'AGAIN' },
  ...amending,
  [Step.REVIEW_CALLED_OFF]: { from: amended, to: Stage.ENDED, by: ['AUTHORITY'] },
  [Step.MOVED_AWAY]: { from: amended, to: Stage.ENDED, by: ['AUTHORITY'] },
};

/** Section 45 of the Act; regulations 29 to 31. */
export const ceasingLifecycle: Lifecycle = {
  [Step.CEASING_PROPOSED]: { from: [Stage.NOT_BEGUN], to: Stage.UNDER_WAY, by: ['AUTHORITY'] },
  [Step.DECIDED_TO_CEASE]: { from: [Stage.UNDER_WAY], to: Stage.DECIDED, after: [Step.CEASING_PROPOSED], by: ['AUTHORITY'] },
  [Step.DECIDED_NOT_TO_CEASE]: { from: [Stage.UNDER_WAY, Stage.DECIDED], to: Stage.ENDED, after: [Step.CEASING_PROPOSED], by: ['AUTHORITY'] },
  // By age, by a move to another authority or out of England, or by death it ends by itself.
  [Step.PLAN_CEASED]: { from: [Stage.NOT_BEGUN, Stage.UNDER_WAY, Stage.DECIDED], to: Stage.ENDED, by: ['AUTHORITY'] },
};
