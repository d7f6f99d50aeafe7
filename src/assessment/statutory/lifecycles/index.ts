import { CourseKind, type StepKind } from '../steps';
import { CourseStage } from '../course-stage';
import { adviceLifecycle, assessmentLifecycle, reassessmentLifecycle } from './assessment-lifecycle';
import type { Lifecycle, StepRule } from './lifecycle';
import { challengeLifecycle, healthBoardLifecycle, schoolLedLifecycle, transferLifecycle } from './other-lifecycles';
import { amendmentLifecycle, ceasingLifecycle, reviewLifecycle } from './review-lifecycle';

export type { StepRule } from './lifecycle';

/** Of each course, which step may follow which, who takes it, and what it needs. */
export const lifecycles: Readonly<Record<CourseKind, Lifecycle>> = {
  [CourseKind.EHC_NEEDS_ASSESSMENT]: assessmentLifecycle,
  [CourseKind.REASSESSMENT]: reassessmentLifecycle,
  [CourseKind.ANNUAL_REVIEW]: reviewLifecycle,
  [CourseKind.EARLY_REVIEW]: reviewLifecycle,
  [CourseKind.PHASE_TRANSFER]: reviewLifecycle,
  [CourseKind.AMENDMENT]: amendmentLifecycle,
  [CourseKind.CEASING]: ceasingLifecycle,
  [CourseKind.SCHOOL_LED]: schoolLedLifecycle,
  [CourseKind.ADVICE]: adviceLifecycle,
  [CourseKind.TRANSFER]: transferLifecycle,
  [CourseKind.HEALTH_BOARD_CHANGE]: healthBoardLifecycle,
  [CourseKind.CHALLENGE]: challengeLifecycle,
};

/** How far a course has come by its steps, in the order in which they were recorded. */
export const stageAfter = (course: CourseKind, steps: readonly { readonly kind: StepKind }[]): CourseStage =>
  steps.reduce<CourseStage>((stage, { kind }) => lifecycles[course][kind]?.to ?? stage, CourseStage.NOT_BEGUN);

export const ruleOfStep = (course: CourseKind, step: StepKind): StepRule | undefined => lifecycles[course][step];
