import { Temporal } from 'temporal-polyfill';
import { daysAfter } from '../clock';
import { counts, notYetKnown, type Calendars } from './calendars';
import { dayInWords, dayOfYearInWords, lengthInWords } from './day-words';
import { dependsOnCalendar, DayUnit } from './day-unit';
import { Counting, type LastDay, type Span } from './limit';

/** So many counted days on from a day (back, where the number is below nought), that day itself left out. */
function countedDaysFrom(day: string, by: { readonly days: number; readonly unit: DayUnit }, calendars: Calendars): string {
  let at = day;
  for (let left = Math.abs(by.days); left > 0; ) {
    at = daysAfter(at, Math.sign(by.days));
    if (counts(at, by.unit, calendars)) left -= 1;
  }
  return at;
}

function moved(day: string, { length, unit }: Pick<Span, 'length' | 'unit'>, calendars: Calendars): string {
  const date = Temporal.PlainDate.from(day);
  if (unit === DayUnit.CALENDAR_DAY) return date.add({ days: length }).toString();
  if (unit === DayUnit.CALENDAR_WEEK) return date.add({ weeks: length }).toString();
  if (unit === DayUnit.CALENDAR_MONTH) return date.add({ months: length }).toString();
  return countedDaysFrom(day, { days: length, unit }, calendars);
}

/** The day before that day of the calendar year that `day` lies in. */
const dayBefore = (day: string, beforeDay: string): string => daysAfter(`${day.slice(0, 4)}-${beforeDay}`, -1);

function unrolled(startedOn: string, span: Span, calendars: Calendars): string {
  if (span.counts === Counting.BEFORE_A_DAY_OF_THE_YEAR) return dayBefore(startedOn, span.beforeDay!);
  if (span.counts === Counting.BEFORE) return moved(startedOn, { length: -span.length, unit: span.unit }, calendars);
  if (span.counts === Counting.AFTER_THE_FIRST_DAY) return moved(startedOn, span, calendars);
  // Of counted days the first may be none itself, and then the next that is one is day one.
  return dependsOnCalendar(span.unit) ? moved(daysAfter(startedOn, -1), span, calendars) : daysAfter(moved(startedOn, span, calendars), -1);
}

function rolled(day: string, { rollsTo }: Span, calendars: Calendars): string {
  if (!rollsTo || counts(day, rollsTo, calendars)) return day;
  return countedDaysFrom(day, { days: 1, unit: rollsTo }, calendars);
}

const leftOut: Partial<Readonly<Record<DayUnit, string>>> = {
  WORKING_DAY: 'weekends and bank holidays are not counted',
  TRIBUNAL_WORKING_DAY: 'weekends, bank holidays, 25 December to 1 January and August are not counted',
  SCHOOL_DAY: 'only days on which the school meets are counted',
};

function howCounted(startedOn: string, { length, unit, counts: counting, beforeDay }: Span): string {
  const first = dayInWords(startedOn);
  const all = leftOut[unit] ? `; ${leftOut[unit]}` : '';
  if (counting === Counting.BEFORE_A_DAY_OF_THE_YEAR) return `Before ${dayOfYearInWords(beforeDay!)} ${startedOn.slice(0, 4)}, the year of what happens on ${first}`;
  if (length === 0) return counting === Counting.BEFORE ? `No later than ${first}` : `At once, on ${first}`;
  if (counting === Counting.BEFORE) return `At least ${lengthInWords(length, unit)} before ${first}${all}`;
  if (counting === Counting.FIRST_DAY_IS_DAY_ONE) return `${lengthInWords(length, unit)} beginning with ${first}, which is day 1${all}`;
  return `${lengthInWords(length, unit)} after ${first}; that day itself is left out${all}`;
}

/** The last day on which something that began on a day may lawfully be done, and why it is that day. */
export function lastDay(startedOn: string, span: Span, calendars: Calendars): LastDay {
  const plain = unrolled(startedOn, span, calendars);
  const dueOn = rolled(plain, span, calendars);
  const counted = startedOn < dueOn ? { from: startedOn, until: dueOn } : { from: dueOn, until: startedOn };
  const unknown = notYetKnown(counted, span.unit, calendars) ?? (span.rollsTo && notYetKnown(counted, span.rollsTo, calendars));
  const isTheDayItself = plain === startedOn;
  const sentences = [isTheDayItself ? `${howCounted(startedOn, span)}.` : `${howCounted(startedOn, span)}: ${dayInWords(dueOn)}.`];
  if (dueOn !== plain) sentences.push(`${dayInWords(plain)} is none of the days that count, so it goes on to the next.`);
  if (unknown) sentences.push(`This may change: ${unknown}.`);
  return { dueOn, because: sentences.join(' '), provisional: unknown !== undefined };
}

/** Days from one day to another; negative once it has passed. */
export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
