import * as fc from 'fast-check';
import { lastOccurrence } from '../../../src/platform/jobs/occurrence';
import { secondsAfter, patience } from '../../../src/platform/jobs/patience';

const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) }).map((ms) => new Date(ms).toISOString());
const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

describe('the last time that a job was due', () => {
  it('lies at most a day and an hour back, and never ahead', () => {
    fc.assert(
      fc.property(moments, times, (now, dailyAt) => {
        const passed = Date.parse(now) - Date.parse(lastOccurrence({ dailyAt }, now).at);
        expect(passed).toBeGreaterThanOrEqual(0);
        expect(passed).toBeLessThanOrEqual(25 * 3_600_000);
      }),
    );
  });

  it('is one a day: asked every half hour over weeks, each day has its own and none has two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_700 }), times, (offset, dailyAt) => {
        const from = Date.UTC(2024, 0, 1) + offset * 86_400_000;
        const seen = new Map<string, Set<string>>();
        for (let at = from; at < from + 9 * 86_400_000; at += 1_800_000) {
          const { name, at: due } = lastOccurrence({ dailyAt }, new Date(at).toISOString());
          seen.set(name, (seen.get(name) ?? new Set()).add(due));
        }
        expect([...seen.values()].every((moment) => moment.size === 1)).toBe(true);
        const [first, ...days] = [...seen.keys()];
        const following = days.map((_, index) => new Date(Date.parse(first as string) + (index + 1) * 86_400_000).toISOString().slice(0, 10));
        expect(days).toEqual(following);
        expect(days.length).toBeGreaterThanOrEqual(8);
      }),
      { numRuns: 60 },
    );
  });

  it('takes the first of an hour that comes twice, and the next hour where one does not exist', () => {
    expect(lastOccurrence({ dailyAt: '01:30' }, '2026-10-25T01:45:00Z')).toEqual({ name: '2026-10-25', at: '2026-10-25T00:30:00Z' });
    expect(lastOccurrence({ dailyAt: '01:30' }, '2027-03-28T01:45:00Z')).toEqual({ name: '2027-03-28', at: '2027-03-28T01:30:00Z' });
    expect(lastOccurrence({ dailyAt: '01:30' }, '2027-03-28T01:15:00Z').name).toBe('2027-03-27');
  });

  it('goes by the clock’s own minutes where it is so many minutes apart', () => {
    expect(lastOccurrence({ everyMinutes: 15 }, '2026-06-01T10:29:59Z').at).toBe('2026-06-01T10:15:00Z');
  });
});

describe('the patience with a job', () => {
  it('doubles, up to a most', () => {
    expect([1, 2, 3].map(secondsAfter)).toEqual([30, 60, 120]);
    expect(secondsAfter(patience.attempts * 4)).toBe(patience.mostSeconds);
  });
});
