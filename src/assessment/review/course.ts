import { Duty } from '../statutory/clock';
import type { Course, NewStep } from '../statutory/course';
import { CourseKind, StepKind } from '../statutory/steps';
import { limitOfMove } from './phase-moves';
import type { Review } from './review.entity';
import { ReviewKind } from './review.states';

const courses: Readonly<Record<ReviewKind, CourseKind>> = {
  [ReviewKind.ANNUAL]: CourseKind.ANNUAL_REVIEW,
  [ReviewKind.EARLY]: CourseKind.EARLY_REVIEW,
  [ReviewKind.PHASE_TRANSFER]: CourseKind.PHASE_TRANSFER,
  [ReviewKind.AMENDMENT]: CourseKind.AMENDMENT,
};
/** A review as the law counts its days. Whoever holds the meeting must invite to it, send its papers and report on it. */
export const courseOf = ({ id, kind, childId, planId, leadOrganisationId }: Review): Course => ({
  type: courses[kind], id, childId, planId, responsible: { [Duty.MEETING_ORGANISER]: { organisationId: leadOrganisationId, personId: null } },
});

export type ReviewStep = NewStep;

/** What a review begins with: that it was asked for, the day from which its year is counted, and the day of the move. */
export const firstStepsOf = ({ countedFrom, movesOn, phaseMove }: Review, asked?: { readonly on: string; readonly agreedOn: string }): ReviewStep[] => [
  ...(asked ? [{ kind: StepKind.EARLY_REVIEW_REQUESTED, on: asked.on }, { kind: StepKind.EARLY_REVIEW_AGREED, on: asked.agreedOn }] : []),
  ...(countedFrom ? [{ kind: StepKind.PLAN_MADE, on: countedFrom }] : []),
  ...(movesOn ? [{ kind: StepKind.PHASE_MOVE_FIXED, on: movesOn, phaseMove: phaseMove && limitOfMove[phaseMove] }] : []),
];
