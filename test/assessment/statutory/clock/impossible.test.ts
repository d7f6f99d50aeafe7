import { deadlinesOf, DeadlineState, movedDays, openReadings, ruleNamed, statutoryRules, versionInForce } from '../../../../src/assessment/statutory/clock';
import { bankHolidaysOfEngland } from '../../../../src/platform/calendar/bank-holidays';
import { plainCalendars, type Calendars } from '../../../../src/platform/calendar/calendars';
import { course, deadline } from './course';

const received = ['REQUEST_RECEIVED', '2026-09-14'] as const;
const at = (today: string, ...steps: readonly Parameters<typeof course>[1][number][]) => course('EHC_NEEDS_ASSESSMENT', [received, ...steps], { today });

describe('what cannot be kept any more', () => {
  // Day 140 is 1 February 2027, day 125 is 17 January.
  it('is not said of a draft that is served on day 125', () => {
    expect(deadline(at('2027-01-17', ['DRAFT_SERVED', '2027-01-17']), 'E7').impossible).toBeUndefined();
  });

  it('is said of a draft that is served on day 126, with the days for a parent to follow', () => {
    expect(deadline(at('2027-01-18', ['DRAFT_SERVED', '2027-01-18']), 'E7').impossible).toBe(
      'What was served on Monday 18 January 2027 leaves the family until Monday 1 February 2027 by law. Monday 1 February 2027 can be kept only if the family answers sooner of its own will.',
    );
  });

  it('is taken back when the family has answered', () => {
    const answered = at('2027-01-25', ['DRAFT_SERVED', '2027-01-18'], ['REPRESENTATIONS_RECEIVED', '2027-01-25']);
    expect(deadline(answered, 'E7')).toMatchObject({ state: DeadlineState.RUNNING });
    expect(deadline(answered, 'E7').impossible).toBeUndefined();
  });

  it('is said on day 126 when no draft has been served at all', () => {
    expect(deadline(at('2027-01-17'), 'E7').impossible).toBeUndefined();
    expect(deadline(at('2027-01-18'), 'E7').impossible).toContain('had to begin on Sunday 17 January 2027 at the latest');
  });

  it('is said of a review whose amendments come too late for its twelve weeks', () => {
    const review = (servedOn: string) => course('ANNUAL_REVIEW', [['MEETING_HELD', '2026-10-05'], ['AMENDMENT_NOTICE_SERVED', servedOn]]);
    expect(deadline(review('2026-12-13'), 'R8').impossible).toBeUndefined();
    expect(deadline(review('2026-12-14'), 'R8').impossible).toContain('leaves the family until Monday 28 December 2026');
  });

  it('is said of a meeting that is fixed for too soon', () => {
    const meeting = (on: string) => course('ANNUAL_REVIEW', [['MEETING_FIXED', on]], { today: '2026-10-01' });
    expect(deadline(meeting('2026-10-15'), 'R1').impossible).toBeUndefined();
    expect(deadline(meeting('2026-10-14'), 'R1').impossible).toContain('it had to be done by Wednesday 30 September 2026');
  });

  it('is said of a move to secondary school when the amendments are not out by the end of January', () => {
    const move = (today: string) => course('PHASE_TRANSFER', [['PHASE_MOVE_FIXED', '2027-09-01']], { today });
    expect(deadline(move('2027-01-30'), 'P1').impossible).toBeUndefined();
    expect(deadline(move('2027-01-31'), 'P1').impossible).toContain('Saturday 30 January 2027 at the latest');
  });
});

describe('a calendar that changes', () => {
  const certificate = (today: string) => course('CHALLENGE', [['MEDIATION_DECLINED', '2026-11-25']], { today });
  /** A bank holiday that is proclaimed later. */
  const changed: Calendars = { ...plainCalendars, bankHolidays: { ...bankHolidaysOfEngland, version: 'later', days: new Set([...bankHolidaysOfEngland.days, '2026-11-27']) } };

  it('moves a day that is still to come, and shows both', () => {
    const before = deadlinesOf(certificate('2026-11-26'));
    const after = deadlinesOf({ ...certificate('2026-11-26'), held: before }, changed);
    expect(movedDays(before, after)).toMatchObject([{ rule: 'M2', before: { dueOn: '2026-11-30' }, after: { dueOn: '2026-12-01' } }]);
  });

  it('never moves a day that has passed', () => {
    const before = deadlinesOf(certificate('2026-11-26'));
    const after = deadlinesOf({ ...certificate('2026-12-01'), held: before }, changed);
    expect(after).toMatchObject([{ dueOn: '2026-11-30', because: before[0]!.because, state: DeadlineState.OVERDUE }]);
    expect(movedDays(before, after)).toEqual([]);
  });
});

describe('the rules', () => {
  it('name each its regulation, its title and what happens next', () => {
    expect(statutoryRules.filter(({ authority, title, next }) => !authority || !title || !next.endsWith('.'))).toEqual([]);
  });

  it('have all the ids of the law', () => {
    const ids = ['E1', 'E2', 'E3', 'E3B', 'E4', 'E5', 'E6', 'E7', 'E8', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'P1', 'P2', 'P3', 'A1', 'A2', 'T1', 'T2', 'T3', 'T4', 'T5', 'G1'];
    expect(ids.filter((id) => !ruleNamed(id))).toEqual([]);
  });

  it('have one version in force on each day', () => {
    expect(statutoryRules.map(({ id }) => versionInForce(id, '2026-09-14').id)).toEqual(statutoryRules.map(({ id }) => id));
    expect(new Set(statutoryRules.map(({ id, version }) => `${id} ${version}`)).size).toBe(statutoryRules.length);
  });

  it('leave nothing open without a name and a reason', () => {
    const named = new Set(openReadings.map(({ id }) => id));
    expect(statutoryRules.flatMap(({ readings = [] }) => readings).filter((id) => !named.has(id))).toEqual([]);
    expect(openReadings.filter(({ choices, taken }) => !choices.includes(taken))).toEqual([]);
  });
});
