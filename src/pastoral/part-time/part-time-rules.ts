import { DayUnit } from '../../platform/calendar/day-unit';
import { Counting, type Limit } from '../../platform/calendar/limit';

const guidance = '“Working together to improve school attendance” (2024), on part-time timetables; the length is what authorities commonly allow';
const weeks = { unit: DayUnit.CALENDAR_WEEK, counts: Counting.AFTER_THE_FIRST_DAY, version: '2024-08', verified: false, authority: guidance } as const;

/** How long there may be between two reviews. */
export const reviewWithin: Limit = { ...weeks, id: 'PT1', length: 2 };
/** How long a part-time timetable may last. */
export const endWithin: Limit = { ...weeks, id: 'PT2', length: 6 };

/** Hours in a week that are full time, by year group: what the ombudsman holds a timetable against. */
const fullTimeHours = {
  version: '2024',
  source: 'Local Government and Social Care Ombudsman, “Out of school, out of sight?”; gov.uk on the length of the school week',
  byYearGroup: { R: 21, 1: 21, 2: 21, 3: 23.5, 4: 23.5, 5: 23.5, 6: 23.5, 7: 24, 8: 24, 9: 24, 10: 24, 11: 25 } as Readonly<Record<string, number>>,
} as const;
/** Minutes in a week that are full time for a year group; nothing where nobody has said. */
export function fullTimeMinutes(yearGroup: string | null | undefined): number | null {
  const hours = fullTimeHours.byYearGroup[yearGroup ?? ''];
  return hours === undefined ? null : hours * 60;
}
