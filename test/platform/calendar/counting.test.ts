import fc from 'fast-check';
import { counts, plainCalendars } from '../../../src/platform/calendar/calendars';
import { DayUnit } from '../../../src/platform/calendar/day-unit';
import { daysBetween, lastDay } from '../../../src/platform/calendar/last-day';
import { latestStart } from '../../../src/platform/calendar/latest-start';
import { Counting, type Span } from '../../../src/platform/calendar/limit';
import { daysAfter } from '../../../src/platform/clock';

const day = fc.integer({ min: 0, max: 1_460 }).map((days) => daysAfter('2024-01-02', days));
const unit = fc.constantFrom(...Object.values(DayUnit));
const forward = fc.constantFrom(Counting.AFTER_THE_FIRST_DAY, Counting.FIRST_DAY_IS_DAY_ONE);
const span = fc.record({ length: fc.integer({ min: 1, max: 30 }), unit, counts: forward }) satisfies fc.Arbitrary<Span>;

describe('counting', () => {
  it('never goes backwards: what begins later is due no earlier', () => {
    fc.assert(
      fc.property(day, day, span, (one, other, limit) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(lastDay(early, limit, plainCalendars).dueOn <= lastDay(late, limit, plainCalendars).dueOn).toBe(true);
      }),
    );
  });

  it('of weeks is seven days each, whatever the year and the season', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 52 }), (start, length) => {
        const { dueOn } = lastDay(start, { length, unit: DayUnit.CALENDAR_WEEK, counts: Counting.AFTER_THE_FIRST_DAY }, plainCalendars);
        expect(daysBetween(start, dueOn)).toBe(7 * length);
      }),
    );
  });

  it('of days that not all count holds exactly so many of those that do', () => {
    const counted = fc.constantFrom(DayUnit.WORKING_DAY, DayUnit.TRIBUNAL_WORKING_DAY);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), counted, forward, (start, length, of, counting) => {
        const { dueOn } = lastDay(start, { length, unit: of, counts: counting }, plainCalendars);
        const first = counting === Counting.FIRST_DAY_IS_DAY_ONE ? 0 : 1;
        const held = Array.from({ length: daysBetween(start, dueOn) + 1 - first }, (_, n) => daysAfter(start, n + first));
        expect(held.filter((each) => counts(each, of, plainCalendars))).toHaveLength(length);
        expect(counts(dueOn, of, plainCalendars)).toBe(true);
      }),
    );
  });

  it('can be turned round: the latest start is early enough, and the day after it is not', () => {
    fc.assert(
      fc.property(day, span, (dueOn, limit) => {
        const start = latestStart(dueOn, limit, plainCalendars);
        expect(lastDay(start, limit, plainCalendars).dueOn <= dueOn).toBe(true);
        expect(lastDay(daysAfter(start, 1), limit, plainCalendars).dueOn > dueOn).toBe(true);
      }),
    );
  });
});
