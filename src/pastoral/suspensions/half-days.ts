import { counts, type Calendars } from '../../platform/calendar/calendars';
import { DayUnit } from '../../platform/calendar/day-unit';
import { daysAfter } from '../../platform/clock';
import { SuspensionCategory } from './suspension-words';

/** From which day to which a child is out. */
export interface DaysOut {
  readonly startsOn: string;
  readonly untilOn: string;
}

export function schoolDaysIn({ startsOn, untilOn }: DaysOut, calendars: Calendars): number {
  let days = 0;
  for (let day = startsOn; day <= untilOn; day = daysAfter(day, 1)) if (counts(day, DayUnit.SCHOOL_DAY, calendars)) days += 1;
  return days;
}

/** In half days: a lunchtime counts as one. */
export const halfDaysOut = (category: SuspensionCategory, days: DaysOut, calendars: Calendars): number =>
  schoolDaysIn(days, calendars) * (category === SuspensionCategory.LUNCHTIME ? 1 : 2);
