import type { CourseStage } from '../course-stage';
import type { StepKind } from '../steps';

/** Who takes a step. */
export type Party = 'AUTHORITY' | 'FAMILY' | 'SCHOOL' | 'WHOEVER_WAS_ASKED' | 'ANYBODY_AROUND';

/** When a step of a course can be taken, by whom, what must be said with it, and how far the course has come by it. */
export interface StepRule {
  readonly from: readonly CourseStage[];
  /** Left out, the course is then as far as it was. */
  readonly to?: CourseStage;
  /** One of these must have happened, no later than this step. */
  readonly after?: readonly StepKind[];
  readonly by: readonly Party[];
  /** Left out, it happens once; otherwise once for each of the things that it is about, or as often as it does. */
  readonly times?: 'ONCE_FOR_EACH' | 'AGAIN';
  /** Facts without which it is not taken. */
  readonly needs?: readonly string[];
}
export type Lifecycle = Partial<Readonly<Record<StepKind, StepRule>>>;
