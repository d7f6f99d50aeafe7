import type { Limit, Span } from '../../../platform/calendar/limit';
import type { CourseKind, StepKind } from '../steps';
import type { Duty } from './duty';
import type { ExceptionCode } from './exception-code';
import type { PhaseMove } from './phase-move';

/** A second limit to the same thing, from another beginning. */
export interface Alternative extends Span {
  readonly starts: readonly StepKind[];
  /** Which of the two last days binds. */
  readonly takes: 'LATER' | 'EARLIER';
}

/** A limit of the law over a course of steps: what begins it, what ends it, whose it is, and where it is written. */
export interface Rule extends Limit {
  /** The day from which this version of the rule is the law. */
  readonly inForceFrom: string;
  readonly courses: readonly CourseKind[];
  readonly title: string;
  /** What happens next, in plain words, while it is not met. */
  readonly next: string;
  readonly starts: readonly StepKind[];
  /** Whether a later beginning begins it anew, as a draft that is served again does; otherwise the first one stands. */
  readonly begins: 'FIRST' | 'LAST';
  /** Of what is counted back: what was done for the day that was fixed before does not do for another day, as an invitation. */
  readonly doneAnew?: true;
  /** Whatever meets it. Nothing does, where it is a duty that begins and goes on: of that there is no deadline. */
  readonly stops: readonly StepKind[];
  /** What undoes a stop: advice that is returned is not there yet. */
  readonly reopensWith?: readonly StepKind[];
  /** Steps after which nobody waits for it, though it was never met. */
  readonly fallsWith: readonly StepKind[];
  /** Only for this sort of move. */
  readonly phaseMove?: PhaseMove;
  /** Only for a child below this age when it begins. */
  readonly underAge?: number;
  readonly duty: Duty;
  readonly lifts: readonly ExceptionCode[];
  readonly orElse?: Alternative;
  /** Another rule whose time must be over before this one can be met: the family's fifteen days before a final plan. */
  readonly leavesRoomFor?: string;
  /** Named questions that the law leaves open and that this rule takes one reading of. */
  readonly readings?: readonly string[];
}
