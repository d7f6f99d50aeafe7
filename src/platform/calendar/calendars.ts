import { Temporal } from 'temporal-polyfill';
import { bankHolidaysOfEngland, type BankHolidays } from './bank-holidays';
import { dayInWords } from './day-words';
import { DayUnit, dependsOnCalendar } from './day-unit';

/** Both days belong to it. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}
export interface Closure extends Stretch {
  readonly label: string;
}

/** On which days a school meets, within the days that it has said anything of. */
export interface SchoolTerms extends Stretch {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly closures: readonly Closure[];
  /** Days on which only the staff are in. */
  readonly trainingDays: readonly string[];
}

/** What days are counted by. */
export interface Calendars {
  readonly bankHolidays: BankHolidays;
  /** Of the child’s own school; without it its authority’s, where that is known. */
  readonly school?: SchoolTerms | undefined;
}
export const plainCalendars: Calendars = { bankHolidays: bankHolidaysOfEngland };

const isWeekend = (day: string): boolean => Temporal.PlainDate.from(day).dayOfWeek > 5;
const isWithin = (day: string, { from, until }: Stretch): boolean => day >= from && day <= until;

const isBankHoliday = (day: string, { bankHolidays }: Calendars): boolean => bankHolidays.days.has(day);
const isChristmasOrAugust = (day: string): boolean => day.slice(5) >= '12-25' || day.slice(5) === '01-01' || day.slice(5, 7) === '08';
const isClosed = (day: string, { closures, trainingDays }: SchoolTerms): boolean =>
  trainingDays.includes(day) || closures.some((closure) => isWithin(day, closure));

/** Whether a day is one of the unit; of weeks and months every day is. */
export function counts(day: string, unit: DayUnit, calendars: Calendars): boolean {
  if (!dependsOnCalendar(unit)) return true;
  if (isWeekend(day) || isBankHoliday(day, calendars)) return false;
  if (unit === DayUnit.TRIBUNAL_WORKING_DAY) return !isChristmasOrAugust(day);
  return unit !== DayUnit.SCHOOL_DAY || !calendars.school || !isClosed(day, calendars.school);
}

/** Why a stretch of days cannot be counted for certain yet; nothing where it can. */
export function notYetKnown({ from, until }: Stretch, unit: DayUnit, { bankHolidays, school }: Calendars): string | undefined {
  if (!dependsOnCalendar(unit)) return undefined;
  if (unit === DayUnit.SCHOOL_DAY && !school) return 'the term dates of the school are not known here';
  if (unit === DayUnit.SCHOOL_DAY && school && !(isWithin(from, school) && isWithin(until, school))) {
    return `term dates are known from ${dayInWords(school.from)} to ${dayInWords(school.until)} only`;
  }
  if (isWithin(from, bankHolidays) && isWithin(until, bankHolidays)) return undefined;
  return `bank holidays are known from ${bankHolidays.from.slice(0, 4)} to ${bankHolidays.until.slice(0, 4)} only`;
}
