import { CourseStage as Stage } from '../course-stage';
import { StepKind as Step } from '../steps';
import type { Lifecycle, StepRule } from './lifecycle';

const begun = [Stage.NOT_BEGUN, Stage.UNDER_WAY];

/** Section 47 of the Act; regulation 15. */
export const transferLifecycle: Lifecycle = {
  [Step.MOVE_KNOWN]: { from: [Stage.NOT_BEGUN], to: Stage.UNDER_WAY, by: ['AUTHORITY'] },
  [Step.MOVED]: { from: begun, by: ['AUTHORITY'], times: 'AGAIN' },
  [Step.PLAN_MADE]: { from: begun, by: ['AUTHORITY'] },
  [Step.PLAN_TRANSFERRED]: { from: [Stage.UNDER_WAY], to: Stage.DECIDED, after: [Step.MOVE_KNOWN], by: ['AUTHORITY'] },
  [Step.TRANSFER_EXPLAINED]: { from: [Stage.DECIDED], to: Stage.ENDED, after: [Step.PLAN_TRANSFERRED], by: ['AUTHORITY'] },
  [Step.DECIDED_TO_KEEP]: { from: [Stage.DECIDED, Stage.ENDED], after: [Step.PLAN_TRANSFERRED], by: ['AUTHORITY'] },
  [Step.AMENDMENT_NOTICE_SERVED]: { from: [Stage.DECIDED, Stage.ENDED], after: [Step.PLAN_TRANSFERRED], by: ['AUTHORITY'] },
  [Step.DECIDED_TO_CEASE]: { from: [Stage.DECIDED, Stage.ENDED], after: [Step.PLAN_TRANSFERRED], by: ['AUTHORITY'] },
};

/** Regulation 16. */
export const healthBoardLifecycle: Lifecycle = {
  [Step.HEALTH_BOARD_CHANGED]: { from: begun, to: Stage.UNDER_WAY, by: ['AUTHORITY'], times: 'AGAIN' },
  [Step.HEALTH_BOARD_CHANGE_KNOWN]: { from: begun, to: Stage.UNDER_WAY, by: ['AUTHORITY'] },
  [Step.NEW_HEALTH_BOARD_TOLD]: { from: [Stage.UNDER_WAY], to: Stage.DECIDED, by: ['AUTHORITY'] },
  [Step.HEALTH_PROVISION_REVIEW_ASKED]: { from: [Stage.DECIDED], to: Stage.ENDED, after: [Step.NEW_HEALTH_BOARD_TOLD], by: ['AUTHORITY'] },
};

const either: StepRule['by'] = ['AUTHORITY', 'FAMILY'];
const live = [Stage.UNDER_WAY, Stage.DECIDED];
const ofMediation = (after: readonly Step[]): StepRule => ({ from: [Stage.UNDER_WAY], after: [Step.DECISION_NOTIFIED, ...after], by: either, times: 'AGAIN' });
const anOrder: StepRule = { from: live, to: Stage.DECIDED, after: [Step.APPEAL_REGISTERED], by: ['AUTHORITY'], times: 'AGAIN' };
const done: StepRule = { from: live, after: [Step.DECISION_NOTIFIED], by: ['AUTHORITY'], times: 'AGAIN' };

/** Sections 51 to 57 of the Act; regulations 32 to 45. What an order asks for is done in the assessment or the review, and noted here too. */
export const challengeLifecycle: Lifecycle = {
  [Step.DECISION_NOTIFIED]: { from: [Stage.NOT_BEGUN], to: Stage.UNDER_WAY, by: either },
  [Step.MEDIATION_ADVISER_CONTACTED]: ofMediation([]),
  [Step.MEDIATION_DECLINED]: ofMediation([]),
  [Step.MEDIATION_REQUESTED]: ofMediation([]),
  [Step.HEALTH_ISSUES_RAISED]: ofMediation([]),
  [Step.HEALTH_BOARD_TOLD]: { ...ofMediation([]), after: [Step.HEALTH_ISSUES_RAISED] },
  [Step.MEDIATION_CANNOT_BE_ARRANGED]: { ...ofMediation([]), after: [Step.MEDIATION_REQUESTED] },
  [Step.MEDIATION_HELD]: { ...ofMediation([]), after: [Step.MEDIATION_REQUESTED] },
  [Step.MEDIATION_CERTIFICATE_ISSUED]: ofMediation([]),
  [Step.MEDIATION_AGREED]: { ...ofMediation([]), after: [Step.MEDIATION_HELD] },
  [Step.MEDIATION_AGREED_OTHERWISE]: { ...ofMediation([]), after: [Step.MEDIATION_HELD] },
  [Step.MEDIATION_AGREED_BY_HEALTH_BOARD]: { ...ofMediation([]), after: [Step.MEDIATION_HELD] },
  [Step.AUTHORITY_TOLD_OF_AGREEMENT]: { ...ofMediation([]), after: [Step.MEDIATION_AGREED_BY_HEALTH_BOARD] },
  [Step.AGREEMENT_CARRIED_OUT]: { ...done, after: [Step.MEDIATION_AGREED, Step.MEDIATION_AGREED_OTHERWISE, Step.MEDIATION_AGREED_BY_HEALTH_BOARD] },
  [Step.APPEAL_REGISTERED]: { from: [Stage.UNDER_WAY], after: [Step.DECISION_NOTIFIED], by: either },
  [Step.APPEAL_ANSWERED]: { from: live, after: [Step.APPEAL_REGISTERED], by: ['AUTHORITY'] },
  [Step.APPEAL_CONCEDED_TO_ASSESS]: anOrder,
  [Step.APPEAL_CONCEDED_TO_MAKE_PLAN]: anOrder,
  [Step.APPEAL_CONCEDED_ON_CONTENTS]: anOrder,
  [Step.APPEAL_WITHDRAWN]: { from: live, to: Stage.ENDED, after: [Step.APPEAL_REGISTERED], by: either },
  [Step.APPEAL_DISMISSED]: { ...anOrder, to: Stage.ENDED },
  [Step.ORDERED_TO_ASSESS]: anOrder,
  [Step.ORDERED_TO_MAKE_PLAN]: anOrder,
  [Step.ORDERED_TO_RECONSIDER]: anOrder,
  [Step.ORDERED_TO_AMEND]: anOrder,
  [Step.ORDERED_TO_AMEND_SETTING]: anOrder,
  [Step.ORDERED_TO_CONTINUE]: anOrder,
  [Step.ORDERED_TO_CEASE]: anOrder,
  [Step.HEALTH_OR_CARE_RECOMMENDED]: { ...anOrder, to: Stage.DECIDED },
  [Step.RECOMMENDATION_ANSWERED]: { ...done, after: [Step.HEALTH_OR_CARE_RECOMMENDED] },
  [Step.ASSESSMENT_CONFIRMED]: done,
  [Step.RECONSIDERED]: { ...done, after: [Step.ORDERED_TO_RECONSIDER] },
  [Step.DECIDED_TO_ISSUE]: done,
  [Step.DECIDED_NOT_TO_ISSUE]: done,
  [Step.DRAFT_SERVED]: done,
  [Step.FINAL_PLAN_ISSUED]: done,
  [Step.FINAL_AMENDED_PLAN_ISSUED]: done,
  [Step.PLAN_CEASED]: done,
  [Step.DISCRIMINATION_OCCURRED]: { from: begun, to: Stage.UNDER_WAY, by: either },
  [Step.DISCRIMINATION_CLAIMED]: { from: live, after: [Step.DISCRIMINATION_OCCURRED], by: either },
  [Step.CHALLENGE_ENDED]: { from: live, to: Stage.ENDED, by: either },
};

/** SEND Code of Practice 2015, chapter 6. */
const goesOn: StepRule = { from: begun, to: Stage.UNDER_WAY, by: ['SCHOOL'], times: 'AGAIN' };
export const schoolLedLifecycle: Lifecycle = {
  [Step.SUPPORT_STARTED]: { ...goesOn, times: 'ONCE_FOR_EACH' },
  [Step.PARENTS_TOLD]: goesOn,
  [Step.CYCLE_ASSESSED]: goesOn,
  [Step.CYCLE_PLANNED]: goesOn,
  [Step.CYCLE_STARTED]: goesOn,
  [Step.CYCLE_REVIEW_FIXED]: goesOn,
  [Step.CYCLE_REVIEWED]: goesOn,
  [Step.FAMILY_MET]: goesOn,
  [Step.STEPPED_UP]: { from: begun, by: ['SCHOOL'] },
  [Step.SUPPORT_ENDED]: { from: begun, to: Stage.ENDED, by: ['SCHOOL'] },
};
