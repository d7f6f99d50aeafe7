import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { firstMeetingAfter, lastDayBy } from '../../../src/assessment/review/by-rule';
import { warningsOf } from '../../../src/assessment/review/look-at-review';
import { daysBefore } from '../../../src/assessment/review/meeting-days';
import { dueOnAsReturned } from '../../../src/assessment/review/phase-due';
import { MoveOfPhase } from '../../../src/assessment/review/phase-moves';
import { curriculumYearIn, expectedMove } from '../../../src/assessment/review/phase-of-child';
import type { Review } from '../../../src/assessment/review/review.entity';
import { datesOf } from '../../../src/assessment/review/take';
import { leadFor, ReviewLead } from '../../../src/assessment/review/who-leads';
import { deadlinesOf, PhaseMove } from '../../../src/assessment/statutory/clock';
import { CourseKind, StepKind } from '../../../src/assessment/statutory/steps';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => Temporal.PlainDate.from('2014-09-01').add({ days }).toString());
const plus = (on: string, duration: Temporal.DurationLike): string => Temporal.PlainDate.from(on).add(duration).toString();

describe('the chain of a yearly review', () => {
  it('is papers two weeks before the meeting, report two weeks after, decision four, final twelve; the next within the year from the decision', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 28 }), (meeting, after) => {
      const decided = plus(meeting, { days: after });
      const steps = [
        { kind: StepKind.PLAN_MADE, on: plus(meeting, { months: -11 }) }, { kind: StepKind.MEETING_FIXED, on: meeting }, { kind: StepKind.MEETING_HELD, on: meeting },
        { kind: StepKind.AMENDMENT_NOTICE_SERVED, on: decided },
      ];
      const due = new Map(deadlinesOf({ kind: CourseKind.ANNUAL_REVIEW, steps, exceptions: [], today: meeting }).map(({ rule, dueOn }) => [rule, dueOn]));
      expect(due.get('R2')).toBe(plus(meeting, { days: -14 }));
      expect(due.get('R3')).toBe(plus(meeting, { days: 14 }));
      expect(due.get('R4')).toBe(plus(meeting, { days: 28 }));
      expect(due.get('R8')).toBe(plus(meeting, { days: 84 }));
      expect(due.get('R7')).toBe(plus(decided, { days: 56 }));
      const next = lastDayBy('R0', decided);
      expect(next < plus(decided, { months: 12 })).toBe(true);
      expect(next >= plus(plus(decided, { months: 12 }), { days: -2 })).toBe(true);
    }));
  });

  it('has what binds earlier as its next day, and never the family’s own', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 60 }), (meeting, after) => {
      const notice = plus(meeting, { days: after });
      const steps = [{ kind: StepKind.MEETING_HELD, on: meeting }, { kind: StepKind.REPORT_SENT, on: meeting }, { kind: StepKind.AMENDMENT_NOTICE_SERVED, on: notice }];
      const { nextDueOn } = datesOf(deadlinesOf({ kind: CourseKind.ANNUAL_REVIEW, steps, exceptions: [], today: notice }));
      const [eight, twelve] = [plus(notice, { days: 56 }), plus(meeting, { days: 84 })];
      expect(nextDueOn).toBe(eight < twelve ? eight : twelve);
    }));
  });

  it('asks for advice four weeks before the meeting, and gives no meeting less than two weeks’ notice', () => {
    fc.assert(fc.property(day, (on) => {
      expect(daysBefore(on)).toEqual({ planBy: plus(on, { days: -56 }), askForAdviceBy: plus(on, { days: -28 }), inviteBy: plus(on, { days: -14 }), circulateBy: plus(on, { days: -14 }) });
      expect(firstMeetingAfter(on)).toBe(plus(on, { days: 14 }));
    }));
  });

  it('warns of no meeting that leaves four weeks for the decision, and of every other', () => {
    fc.assert(fc.property(day, fc.integer({ min: -60, max: 60 }), (endsBy, before) => {
      const meetingOn = plus(endsBy, { days: -before });
      const planned = { state: 'PLANNED', kind: 'ANNUAL', meetingOn, endsBy } as Review;
      const said = warningsOf(planned, [], plus(meetingOn, { days: -90 }));
      expect(said.length > 0).toBe(before < 28);
    }));
  });
});

describe('the plan before a move', () => {
  it('is final before 15 February, before 31 March, or five months before the move, whatever the day', () => {
    fc.assert(fc.property(day, fc.constantFrom(...Object.values(PhaseMove)), (movesOn, phaseMove) => {
      const steps = [{ kind: StepKind.PHASE_MOVE_FIXED, on: movesOn, phaseMove }];
      const { endsBy } = datesOf(deadlinesOf({ kind: CourseKind.PHASE_TRANSFER, steps, exceptions: [], today: plus(movesOn, { years: -2 }) }));
      const year = movesOn.slice(0, 4);
      const last = { TO_OR_BETWEEN_SCHOOLS: `${year}-02-14`, TO_POST_16: `${year}-03-30`, BETWEEN_POST_16: plus(movesOn, { months: -5 }) }[phaseMove];
      expect(endsBy).toBe(last);
    }));
  });

  it('is returned with the day that the law names', () => {
    expect(dueOnAsReturned({ phaseMove: MoveOfPhase.PRIMARY_TO_SECONDARY, endsBy: '2027-02-14' })).toBe('2027-02-15');
    expect(dueOnAsReturned({ phaseMove: MoveOfPhase.SECONDARY_TO_POST_16, endsBy: '2028-03-30' })).toBe('2028-03-31');
    expect(dueOnAsReturned({ phaseMove: null, endsBy: '2028-03-30' })).toBeNull();
  });
});

describe('who moves', () => {
  it.each([
    ['2022-09-01', -1, 'Nursery', 'Little Acorns', undefined],
    ['2022-08-31', 0, 'Primary', 'Hill Primary School', undefined],
    ['2020-01-15', 2, 'Primary', 'Hill Infant School', MoveOfPhase.INFANT_TO_JUNIOR],
    ['2020-01-15', 2, 'Primary', 'Hill Primary School', undefined],
    ['2018-01-15', 4, 'Primary', 'Hill First School', MoveOfPhase.PRIMARY_TO_MIDDLE],
    ['2016-08-31', 6, 'Primary', 'Hill Junior School', MoveOfPhase.PRIMARY_TO_SECONDARY],
    ['2016-09-01', 5, 'Primary', 'Hill Junior School', undefined],
    ['2014-05-01', 8, 'Middle deemed secondary', 'Dale Middle School', MoveOfPhase.MIDDLE_TO_SECONDARY],
    ['2015-05-01', 7, 'Middle deemed primary', 'Dale Middle School', MoveOfPhase.MIDDLE_TO_SECONDARY],
    ['2011-02-28', 11, 'Secondary', 'Dale Academy', MoveOfPhase.SECONDARY_TO_POST_16],
    ['2008-02-29', 14, '16 plus', 'Dale College', undefined],
  ])('born on %s: Year %i, in %s (%s)', (dateOfBirth, year, phase, name, move) => {
    const today = '2026-10-01';
    expect(curriculumYearIn(2026, dateOfBirth)).toBe(year);
    const expected = year === -1 ? MoveOfPhase.EARLY_YEARS_TO_SCHOOL : move;
    expect(expectedMove({ dateOfBirth, today, setting: { name, phase } })?.move).toBe(expected);
  });

  it('a child taught out of year moves with the year they are taught in', () => {
    const setting = { name: 'Hill Primary School', phase: 'Primary' };
    expect(expectedMove({ dateOfBirth: '2016-03-09', today: '2026-10-01', setting, taughtInYear: 5 })).toBeUndefined();
  });
});

describe('who leads', () => {
  it.each([
    ['Community school', ReviewLead.SCHOOL_REQUIRED], ['Academy special converter', ReviewLead.SCHOOL_REQUIRED], ['Pupil referral unit', ReviewLead.SCHOOL_REQUIRED],
    ['Non-maintained special school', ReviewLead.SCHOOL_REQUIRED], ['Further education', ReviewLead.SETTING_ASKED], ['Free schools 16 to 19', ReviewLead.SETTING_ASKED],
    ['Academy 16-19 converter', ReviewLead.SETTING_ASKED], ['Other independent school', ReviewLead.SETTING_ASKED], [null, ReviewLead.SETTING_ASKED],
  ])('of %s: %s', (establishmentType, lead) => expect(leadFor({ establishmentType })).toBe(lead));
  it('the authority, where the child is in no setting', () => expect(leadFor(null)).toBe(ReviewLead.AUTHORITY));
});
