import { Temporal } from 'temporal-polyfill';
import type { DayUnit } from './day-unit';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A day as people write it: Monday 26 October 2026. */
export function dayInWords(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return `${weekdays[date.dayOfWeek - 1]} ${date.day} ${months[date.month - 1]} ${date.year}`;
}

/** A day of any year, from MM-DD: 15 February. */
export const dayOfYearInWords = (day: string): string => `${Number(day.slice(3))} ${months[Number(day.slice(0, 2)) - 1]}`;

const unitWords: Readonly<Record<DayUnit, string>> = {
  CALENDAR_DAY: 'day', CALENDAR_WEEK: 'week', CALENDAR_MONTH: 'month', WORKING_DAY: 'working day', TRIBUNAL_WORKING_DAY: 'Tribunal working day', SCHOOL_DAY: 'school day',
};
/** Six weeks as “6 weeks”. */
export const lengthInWords = (length: number, unit: DayUnit): string => `${length} ${unitWords[unit]}${length === 1 ? '' : 's'}`;
