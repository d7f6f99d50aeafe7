import { clockAt, systemClock } from '../../src/platform/clock';

describe('the clock', () => {
  it('tells the day of England, not of the machine', () => {
    expect(clockAt('2026-06-30T22:59:59Z').today()).toBe('2026-06-30');
    expect(clockAt('2026-06-30T23:00:00Z').today()).toBe('2026-07-01');
    expect(clockAt('2026-12-31T23:59:59Z').today()).toBe('2026-12-31');
  });

  it('tells the next day from the very moment that it begins', () => {
    const clock = clockAt('2026-06-30T22:59:59.999Z');
    expect(clock.today()).toBe('2026-06-30');
    clock.advance({ milliseconds: 1 });
    expect(clock.today()).toBe('2026-07-01');
  });

  it('stands still until it is told to move on', () => {
    const clock = clockAt('2026-09-01T08:00:00+01:00');
    expect([clock.now(), clock.epochMs()]).toEqual(['2026-09-01T07:00:00.000Z', Date.parse('2026-09-01T07:00:00Z')]);
    clock.advance('PT90M');
    expect(clock.now()).toBe('2026-09-01T08:30:00.000Z');
  });

  it('moves on by days of England, of which one has 25 hours', () => {
    const clock = clockAt('2026-10-24T12:00:00+01:00');
    clock.advance({ days: 1 });
    expect(clock.now()).toBe('2026-10-25T12:00:00.000Z');
  });

  it('of the machine goes forward', () => {
    const before = systemClock.epochMs();
    expect(Date.parse(systemClock.now())).toBeGreaterThanOrEqual(before);
  });
});
