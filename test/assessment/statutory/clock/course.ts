import { deadlinesOf, type ClockCourse, type ClockStep, type Computed } from '../../../../src/assessment/statutory/clock';
import { CourseKind, StepKind } from '../../../../src/assessment/statutory/steps';
import type { Calendars } from '../../../../src/platform/calendar/calendars';

type Happened = readonly [keyof typeof StepKind, string, Partial<ClockStep>?];
type Beside = Partial<Omit<ClockCourse, 'kind' | 'steps'>>;

/** A course in which all this happened, looked at on the day of the last step unless another is said. */
export const course = (kind: keyof typeof CourseKind, happened: readonly Happened[], beside: Beside = {}): ClockCourse => ({
  kind: CourseKind[kind],
  steps: happened.map(([step, on, more]) => ({ kind: StepKind[step], on, ...more })),
  exceptions: [],
  today: happened.at(-1)?.[1] ?? '2026-09-01',
  ...beside,
});

export const deadline = (of: ClockCourse, rule: string, calendars?: Calendars): Computed => {
  const found = deadlinesOf(of, calendars).find((each) => each.rule === rule);
  if (!found) throw new Error(`${rule} does not run`);
  return found;
};
