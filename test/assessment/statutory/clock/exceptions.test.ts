import { closedWindowOn, closedWindows, deadlinesOf, DeadlineState, endElsewhere, endInFurtherEducation, ExceptionCode, type ClockException } from '../../../../src/assessment/statutory/clock';
import { plainCalendars, type SchoolTerms } from '../../../../src/platform/calendar/calendars';
import { course, deadline } from './course';

const { SCHOOL_CLOSED, EXCEPTIONAL_PERSONAL, ABSENT_4W, MISSED_APPOINTMENT } = ExceptionCode;
const received = ['REQUEST_RECEIVED', '2026-07-13'] as const;
/** Six weeks from 13 July 2026 end on 24 August. */
const on = (today: string, exceptions: readonly ClockException[], decidedOn?: string) =>
  deadline(course('EHC_NEEDS_ASSESSMENT', decidedOn ? [received, ['DECIDED_TO_ASSESS', decidedOn]] : [received], { today, exceptions }), 'E2');

describe('an exception', () => {
  const closed: ClockException = { code: SCHOOL_CLOSED, from: '2026-07-21', until: '2026-08-31', revisedTargetOn: '2026-09-07' };

  it('lifts the limit while it lasts, and adds not a day', () => {
    expect(on('2026-08-20', [closed])).toMatchObject({ dueOn: '2026-08-24', state: DeadlineState.RUNNING, liftedBy: SCHOOL_CLOSED, revisedTargetOn: '2026-09-07' });
    expect(on('2026-08-25', [closed])).toMatchObject({ dueOn: '2026-08-24', state: DeadlineState.LIFTED });
    expect(on('2026-08-31', [closed])).toMatchObject({ state: DeadlineState.LIFTED });
    expect(on('2026-09-01', [closed])).toMatchObject({ dueOn: '2026-08-24', state: DeadlineState.OVERDUE, revisedTargetOn: '2026-09-07' });
  });

  it('lets what is done while it lasts be in time, and what is done afterwards be late, whatever was aimed at', () => {
    expect(on('2026-09-10', [closed], '2026-08-28').state).toBe(DeadlineState.MET);
    expect(on('2026-09-10', [closed], '2026-09-02')).toMatchObject({ state: DeadlineState.MET_LATE, liftedBy: SCHOOL_CLOSED });
  });

  it('that was over before the last day lifts nothing', () => {
    expect(on('2026-08-25', [{ code: EXCEPTIONAL_PERSONAL, from: '2026-07-20', until: '2026-08-10' }]).state).toBe(DeadlineState.OVERDUE);
  });

  it('that began after the last day lifts nothing', () => {
    expect(on('2026-09-10', [{ code: EXCEPTIONAL_PERSONAL, from: '2026-08-25' }])).toMatchObject({ state: DeadlineState.OVERDUE, liftedBy: null });
  });

  it('of absence must last four weeks within the time that it lifts', () => {
    expect(on('2026-08-25', [{ code: ABSENT_4W, from: '2026-07-28' }]).state).toBe(DeadlineState.LIFTED);
    expect(on('2026-08-25', [{ code: ABSENT_4W, from: '2026-07-29' }]).state).toBe(DeadlineState.OVERDUE);
    expect(on('2026-08-25', [{ code: ABSENT_4W, from: '2026-06-01', until: '2026-08-25' }]).state).toBe(DeadlineState.LIFTED);
  });

  it('that the rule does not know lifts nothing: a missed appointment is none for a decision', () => {
    expect(on('2026-08-25', [{ code: MISSED_APPOINTMENT, from: '2026-07-21' }])).toMatchObject({ state: DeadlineState.OVERDUE, liftedBy: null });
    const advice = course('ADVICE', [['ADVICE_ASKED', '2026-07-13']], { today: '2026-08-25', exceptions: [{ code: MISSED_APPOINTMENT, from: '2026-08-20' }] });
    expect(deadline(advice, 'E3').state).toBe(DeadlineState.LIFTED);
  });

  it('is known to no review', () => {
    const every = Object.values(ExceptionCode).map((code): ClockException => ({ code, from: '2026-09-01' }));
    const review = course('ANNUAL_REVIEW', [['PLAN_MADE', '2025-10-01'], ['MEETING_HELD', '2026-10-05']], { today: '2027-01-30', exceptions: every });
    expect(deadlinesOf(review).map(({ liftedBy }) => liftedBy)).toEqual(deadlinesOf(review).map(() => null));
  });
});

describe('a school that is closed', () => {
  const terms = (...closures: readonly (readonly [string, string])[]): SchoolTerms => ({
    id: 's', name: 'Northmere Primary', version: 1, from: '2026-01-01', until: '2027-12-31', trainingDays: ['2026-09-02'],
    closures: closures.map(([from, until]) => ({ from, until, label: 'Holiday' })),
  });

  it('opens the exception one week before a closure, and ends it one week before re-opening', () => {
    const summer = terms(['2026-07-22', '2026-09-01']);
    expect(closedWindows(summer, plainCalendars)).toEqual([{ closedFrom: '2026-07-22', reopensOn: '2026-09-02', opensOn: '2026-07-15', closesOn: '2026-08-26' }]);
    expect(closedWindowOn('2026-07-14', summer, plainCalendars)).toBeUndefined();
    expect(closedWindowOn('2026-07-15', summer, plainCalendars)).toBeDefined();
    expect(closedWindowOn('2026-08-26', summer, plainCalendars)).toBeDefined();
    expect(closedWindowOn('2026-08-27', summer, plainCalendars)).toBeUndefined();
  });

  it('joins the two halves of a summer that the school year divides', () => {
    expect(closedWindows(terms(['2026-08-01', '2026-08-31'], ['2026-07-21', '2026-07-31']), plainCalendars)).toMatchObject([{ closedFrom: '2026-07-21', reopensOn: '2026-09-01' }]);
  });

  it('does not so for Christmas, Easter or half-term', () => {
    expect(closedWindows(terms(['2026-12-19', '2027-01-03'], ['2027-03-26', '2027-04-11'], ['2026-10-24', '2026-11-01']), plainCalendars)).toEqual([]);
  });

  it('needs four whole weeks', () => {
    expect(closedWindows(terms(['2026-08-03', '2026-08-30']), plainCalendars)).toHaveLength(1);
    expect(closedWindows(terms(['2026-08-04', '2026-08-28']), plainCalendars)).toHaveLength(1);
    expect(closedWindows(terms(['2026-08-05', '2026-08-27']), plainCalendars)).toHaveLength(0);
  });
});

describe('the end of a plan by age', () => {
  it.each([
    ['2001-07-31', '2026-07-31'],
    ['2001-08-01', '2027-07-31'],
    ['2001-09-15', '2027-07-31'],
    ['2000-02-29', '2025-07-31'],
  ])('in further education, born %s: %s', (bornOn, end) => {
    expect(endInFurtherEducation(bornOn).on).toBe(end);
  });

  it.each([
    ['2001-09-15', '2027-07-20', '2027-07-20'],
    ['2001-03-10', '2027-07-20', '2027-03-09'],
    ['2000-02-29', '2026-07-20', '2026-02-28'],
  ])('elsewhere, born %s, in a course until %s: %s', (bornOn, courseEndsOn, end) => {
    expect(endElsewhere(bornOn, courseEndsOn).on).toBe(end);
  });
});
