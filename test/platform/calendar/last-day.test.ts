import { bankHolidaysOfEngland } from '../../../src/platform/calendar/bank-holidays';
import { counts, plainCalendars, type SchoolTerms } from '../../../src/platform/calendar/calendars';
import { DayUnit } from '../../../src/platform/calendar/day-unit';
import { dayInWords } from '../../../src/platform/calendar/day-words';
import { lastDay } from '../../../src/platform/calendar/last-day';
import { latestStart } from '../../../src/platform/calendar/latest-start';
import { Counting, type Span } from '../../../src/platform/calendar/limit';

const after = (length: number, unit: DayUnit): Span => ({ length, unit, counts: Counting.AFTER_THE_FIRST_DAY });
const beginning = (length: number, unit: DayUnit): Span => ({ length, unit, counts: Counting.FIRST_DAY_IS_DAY_ONE });
const before = (length: number, unit: DayUnit): Span => ({ length, unit, counts: Counting.BEFORE });
const { CALENDAR_DAY, CALENDAR_WEEK, CALENDAR_MONTH, WORKING_DAY, TRIBUNAL_WORKING_DAY, SCHOOL_DAY } = DayUnit;

const school: SchoolTerms = {
  id: 'a', name: 'Northmere Primary', version: 1, from: '2026-09-01', until: '2027-07-31', trainingDays: ['2026-10-19'],
  closures: [
    { from: '2026-10-24', until: '2026-11-01', label: 'Half-term' },
    { from: '2026-12-19', until: '2027-01-03', label: 'Christmas holiday' },
  ],
};
const atSchool = { ...plainCalendars, school };

describe('the last lawful day', () => {
  it.each<[string, string, Span, string]>([
    ['six weeks leave the day of receipt out', '2026-09-14', after(6, CALENDAR_WEEK), '2026-10-26'],
    ['sixteen weeks run through Christmas', '2026-09-14', after(16, CALENDAR_WEEK), '2027-01-04'],
    ['twenty weeks are 140 days', '2026-09-14', after(20, CALENDAR_WEEK), '2027-02-01'],
    ['twenty weeks over a leap day', '2023-11-01', after(20, CALENDAR_WEEK), '2024-03-20'],
    ['fifteen days count the day of service as the first', '2026-12-16', beginning(15, CALENDAR_DAY), '2026-12-30'],
    ['weeks run over the night on which the clocks go back', '2026-10-20', after(1, CALENDAR_WEEK), '2026-10-27'],
    ['two months lead to the same day', '2026-07-15', after(2, CALENDAR_MONTH), '2026-09-15'],
    ['two months from the end of December end with February', '2026-12-31', after(2, CALENDAR_MONTH), '2027-02-28'],
    ['… and in a leap year with its last day', '2027-12-31', after(2, CALENDAR_MONTH), '2028-02-29'],
    ['twelve months that begin with a day end on the day before it', '2019-01-01', beginning(12, CALENDAR_MONTH), '2019-12-31'],
    ['twelve months from a leap day: the earlier reading', '2024-02-29', beginning(12, CALENDAR_MONTH), '2025-02-27'],
    ['twelve months that end in a leap year', '2023-03-01', beginning(12, CALENDAR_MONTH), '2024-02-29'],
    ['two weeks before a meeting', '2027-03-12', before(2, CALENDAR_WEEK), '2027-02-26'],
    ['five months before a move on the last of July', '2027-07-31', before(5, CALENDAR_MONTH), '2027-02-28'],
    ['three working days over Easter', '2027-03-25', after(3, WORKING_DAY), '2027-04-01'],
    ['three working days over a substitute Christmas', '2027-12-24', after(3, WORKING_DAY), '2027-12-31'],
    ['fifteen working days of which a Saturday would be the first', '2026-04-25', beginning(15, WORKING_DAY), '2026-05-18'],
    ['fifteen working days of which a Monday is the first', '2026-06-01', beginning(15, WORKING_DAY), '2026-06-19'],
    ['thirty Tribunal working days skip August', '2026-07-20', after(30, TRIBUNAL_WORKING_DAY), '2026-09-29'],
    ['one Tribunal working day before Christmas leads into January', '2026-12-24', after(1, TRIBUNAL_WORKING_DAY), '2027-01-04'],
    ['six school days skip a training day and half-term', '2026-10-15', after(6, SCHOOL_DAY), '2026-11-02'],
  ])('%s', (_, startedOn, span, dueOn) => {
    expect(lastDay(startedOn, span, atSchool)).toMatchObject({ dueOn, provisional: false });
  });

  it.each([
    ['2027-09-01', '02-15', '2027-02-14'],
    ['2027-09-01', '03-31', '2027-03-30'],
    ['2028-09-04', '02-15', '2028-02-14'],
  ])('before a day of the year of a move on %s: %s', (startedOn, beforeDay, dueOn) => {
    const span: Span = { length: 0, unit: CALENDAR_DAY, counts: Counting.BEFORE_A_DAY_OF_THE_YEAR, beforeDay };
    expect(lastDay(startedOn, span, plainCalendars).dueOn).toBe(dueOn);
  });

  it('is told so that a parent can follow it', () => {
    expect(lastDay('2026-09-14', after(6, CALENDAR_WEEK), plainCalendars).because).toBe(
      '6 weeks after Monday 14 September 2026; that day itself is left out: Monday 26 October 2026.',
    );
    expect(lastDay('2027-03-25', after(3, WORKING_DAY), plainCalendars).because).toBe(
      '3 working days after Thursday 25 March 2027; that day itself is left out; weekends and bank holidays are not counted: Thursday 1 April 2027.',
    );
  });

  it('says when a calendar does not reach so far, and guesses nothing silently', () => {
    const late = lastDay('2028-12-22', after(10, WORKING_DAY), plainCalendars);
    expect(late).toMatchObject({ provisional: true });
    expect(late.because).toContain('This may change: bank holidays are known from 2024 to 2028 only.');
    expect(lastDay('2027-07-30', after(5, SCHOOL_DAY), atSchool)).toMatchObject({ provisional: true });
    expect(lastDay('2026-09-14', after(5, SCHOOL_DAY), plainCalendars).because).toContain('the term dates of the school are not known here');
    expect(lastDay('2028-12-22', after(10, CALENDAR_WEEK), plainCalendars)).toMatchObject({ provisional: false });
  });

  it('rolls on only where the limit says so', () => {
    const rolling = { ...after(2, CALENDAR_MONTH), rollsTo: TRIBUNAL_WORKING_DAY };
    expect(lastDay('2026-06-10', rolling, plainCalendars).dueOn).toBe('2026-09-01');
    expect(lastDay('2026-06-10', after(2, CALENDAR_MONTH), plainCalendars).dueOn).toBe('2026-08-10');
  });
});

describe('the latest day to begin', () => {
  it.each<[string, string, Span, string]>([
    ['a draft whose fifteen days are over before day 140 is served on day 125 at the latest', '2027-01-31', beginning(15, CALENDAR_DAY), '2027-01-17'],
    ['months are taken as long as they are', '2027-02-28', after(1, CALENDAR_MONTH), '2027-01-31'],
    ['three working days may begin on a bank holiday', '2027-04-01', after(3, WORKING_DAY), '2027-03-29'],
  ])('%s', (_, dueOn, span, start) => {
    expect(latestStart(dueOn, span, plainCalendars)).toBe(start);
  });

  it('of notice is the earliest event that leaves it', () => {
    expect(latestStart('2027-02-26', before(2, CALENDAR_WEEK), plainCalendars)).toBe('2027-03-12');
  });
});

describe('days that count', () => {
  it.each([
    ['2026-12-28', WORKING_DAY, false],
    ['2026-12-29', WORKING_DAY, true],
    ['2026-12-29', TRIBUNAL_WORKING_DAY, false],
    ['2027-08-04', TRIBUNAL_WORKING_DAY, false],
    ['2026-10-19', SCHOOL_DAY, false],
    ['2026-10-20', SCHOOL_DAY, true],
    ['2026-10-26', SCHOOL_DAY, false],
    ['2026-10-25', CALENDAR_DAY, true],
  ])('%s as a %s: %s', (day, unit, expected) => {
    expect(counts(day, unit, atSchool)).toBe(expected);
  });

  it('know eight bank holidays in each year that is held', () => {
    const years = [...bankHolidaysOfEngland.days].map((day) => day.slice(0, 4));
    expect(['2024', '2025', '2026', '2027', '2028'].map((year) => years.filter((each) => each === year).length)).toEqual([8, 8, 8, 8, 8]);
    expect([...bankHolidaysOfEngland.days].filter((day) => /^(Sat|Sun)/.test(dayInWords(day)))).toEqual([]);
  });
});
