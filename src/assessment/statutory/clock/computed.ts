import type { CourseKind, StepKind } from '../steps';
import type { DeadlineState } from './deadline-state';
import type { ExceptionCode } from './exception-code';
import type { PhaseMove } from './phase-move';

/** A step as the clock looks at it: what happened (or is fixed to happen) on which day. */
export interface ClockStep {
  readonly kind: StepKind;
  readonly on: string;
  /** What of several like things it is about, as one of the settings that were consulted. */
  readonly about?: string | null;
  /** Of a move to the next phase, which sort; without it the one that is due first. */
  readonly phaseMove?: PhaseMove | null;
}

/** An exception as the clock looks at it. Without an end it still lasts. */
export interface ClockException {
  readonly code: ExceptionCode;
  readonly from: string;
  readonly until?: string | null;
  readonly revisedTargetOn?: string | null;
}

/** A last day as it stood before: once it has passed it never moves again, whatever becomes of the calendars. */
export interface HeldDay {
  readonly rule: string;
  readonly ruleVersion: string;
  readonly about?: string | null;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly because: string;
}

/** What has happened in a course, in the order in which it was recorded. */
export interface ClockCourse {
  readonly kind: CourseKind;
  readonly steps: readonly ClockStep[];
  readonly exceptions: readonly ClockException[];
  readonly held?: readonly HeldDay[];
  readonly today: string;
  /** For what the law asks of young children alone. */
  readonly bornOn?: string | null;
}

/** A deadline as the rules have it on a day. */
export interface Computed {
  readonly rule: string;
  readonly ruleVersion: string;
  readonly about: string | null;
  readonly startedOn: string;
  readonly dueOn: string;
  /** How the day was found, for a parent to follow. */
  readonly because: string;
  /** A calendar that it was counted by does not reach so far yet. */
  readonly provisional: boolean;
  readonly state: DeadlineState;
  readonly metOn: string | null;
  /** The exception that lifts it, or that lifted it for a time. */
  readonly liftedBy: ExceptionCode | null;
  /** What a named officer aims at under an exception. It moves no due date. */
  readonly revisedTargetOn: string | null;
  /** Why it cannot be kept any more, said as soon as that is certain. */
  readonly impossible?: string;
}
