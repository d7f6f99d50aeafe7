import fc from 'fast-check';
import { deadlinesOf, DeadlineState, ExceptionCode, PhaseMove, statutoryRules, type ClockCourse, type ClockException, type ClockStep } from '../../../../src/assessment/statutory/clock';
import { CourseKind, StepKind } from '../../../../src/assessment/statutory/steps';
import { bankHolidaysOfEngland } from '../../../../src/platform/calendar/bank-holidays';
import { plainCalendars } from '../../../../src/platform/calendar/calendars';
import { daysBetween } from '../../../../src/platform/calendar/last-day';
import { daysAfter } from '../../../../src/platform/clock';
import { course, deadline } from './course';

const day = fc.integer({ min: 0, max: 1_200 }).map((days) => daysAfter('2024-06-01', days));
const kind = fc.constantFrom(...Object.values(CourseKind));
/** Steps of the course, in the order of their days. */
const stepsFor = (of: CourseKind): fc.Arbitrary<ClockStep[]> => {
  const known = statutoryRules.filter(({ courses }) => courses.includes(of)).flatMap(({ starts, stops, fallsWith }) => [...starts, ...stops, ...fallsWith]);
  const step = fc.record({ kind: fc.constantFrom(...(known.length > 0 ? known : [StepKind.SUPPORT_STARTED])), on: day });
  return fc.array(step, { minLength: 1, maxLength: 8 }).map((steps) => steps.toSorted((one, other) => (one.on < other.on ? -1 : 1)));
};
const exception: fc.Arbitrary<ClockException> = fc.record({
  code: fc.constantFrom(...Object.values(ExceptionCode)), from: day, until: fc.option(day), revisedTargetOn: fc.option(day),
});
const anyCourse: fc.Arbitrary<ClockCourse> = kind.chain((of) =>
  fc.record({ kind: fc.constant(of), steps: stepsFor(of), exceptions: fc.array(exception, { maxLength: 3 }), today: day }));

const moreHolidays = fc.array(day, { maxLength: 20 }).map((days) => ({
  ...plainCalendars, bankHolidays: { ...bankHolidaysOfEngland, days: new Set([...bankHolidaysOfEngland.days, ...days]) },
}));

describe('whatever happens', () => {
  it('the same course has the same deadlines, and is left as it was', () => {
    fc.assert(
      fc.property(anyCourse, (of) => {
        const copy = structuredClone(of);
        expect(deadlinesOf(of)).toEqual(deadlinesOf(copy));
        expect(of).toEqual(copy);
      }),
    );
  });

  it('a day that has passed stays where it was, whatever becomes of the calendar', () => {
    fc.assert(
      fc.property(anyCourse, moreHolidays, fc.integer({ min: 0, max: 400 }), (of, calendars, later) => {
        const before = deadlinesOf(of);
        const today = daysAfter(of.today, later);
        const after = deadlinesOf({ ...of, today, held: before }, calendars);
        const passed = before.filter(({ dueOn }) => dueOn < today);
        expect(after.map(({ rule, about, dueOn }) => [rule, about, dueOn])).toEqual(
          expect.arrayContaining(passed.map(({ rule, about, dueOn }) => [rule, about, dueOn])),
        );
      }),
    );
  });

  it('without an exception there is no extension, and with one the day is the same', () => {
    fc.assert(
      fc.property(anyCourse, (of) => {
        const days = (each: ClockCourse) => deadlinesOf(each).map(({ rule, dueOn, because }) => [rule, dueOn, because]);
        expect(days(of)).toEqual(days({ ...of, exceptions: [] }));
        expect(deadlinesOf({ ...of, exceptions: [] }).filter(({ state }) => state === DeadlineState.LIFTED)).toEqual([]);
      }),
    );
  });

  it('only a ground that the rule knows lifts it, and only while it lasts', () => {
    fc.assert(
      fc.property(anyCourse, (of) => {
        for (const { rule, state, liftedBy } of deadlinesOf(of)) {
          const { lifts } = statutoryRules.find(({ id }) => id === rule)!;
          if (liftedBy) expect(lifts).toContain(liftedBy);
          if (state !== DeadlineState.LIFTED) continue;
          expect(of.exceptions.some(({ code, from, until }) => lifts.includes(code) && from <= of.today && (!until || until >= of.today))).toBe(true);
        }
      }),
    );
  });

  it('nothing is overdue while there is time, and no family ever is', () => {
    fc.assert(
      fc.property(anyCourse, (of) => {
        for (const { rule, state, dueOn } of deadlinesOf(of)) {
          if (state === DeadlineState.RUNNING) expect(of.today <= dueOn).toBe(true);
          if (state === DeadlineState.OVERDUE) expect(of.today > dueOn).toBe(true);
          if (statutoryRules.find(({ id }) => id === rule)!.duty === 'FAMILY') expect([DeadlineState.OVERDUE, DeadlineState.MET_LATE]).not.toContain(state);
        }
      }),
    );
  });

  it('a review hangs together: 14 days before, 14, 28 and 84 after its meeting, and a year less a day from its decision', () => {
    fc.assert(
      fc.property(day, (meeting) => {
        const review = course('ANNUAL_REVIEW', [['MEETING_FIXED', meeting], ['MEETING_HELD', meeting], ['PLAN_MADE', meeting]]);
        const days = ['R1', 'R2', 'R3', 'R4', 'R5', 'R8'].map((rule) => daysBetween(meeting, deadline(review, rule).dueOn));
        expect(days).toEqual([-14, -14, 14, 28, 28, 84]);
        const next = deadline(review, 'R0').dueOn;
        expect([364, 365]).toContain(daysBetween(meeting, next));
        if (!meeting.endsWith('02-29')) expect(daysAfter(next, 1).slice(5)).toBe(next.slice(5) === '02-28' && meeting.endsWith('03-01') ? '03-01' : meeting.slice(5));
      }),
    );
  });

  it('a phase transfer is final before its day of the year, and five months before a move between post-16', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...Object.values(PhaseMove)), (movesOn, phaseMove) => {
        const [found] = deadlinesOf(course('PHASE_TRANSFER', [['PHASE_MOVE_FIXED', movesOn, { phaseMove }]], { today: '2024-01-01' }));
        const year = movesOn.slice(0, 4);
        const expected = { TO_OR_BETWEEN_SCHOOLS: `${year}-02-14`, TO_POST_16: `${year}-03-30` }[phaseMove as string];
        if (expected) expect(found!.dueOn).toBe(expected);
        else expect(daysBetween(found!.dueOn, movesOn)).toBeGreaterThanOrEqual(150);
      }),
    );
  });
});
