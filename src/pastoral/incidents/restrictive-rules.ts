import { DayUnit } from '../../platform/calendar/day-unit';
import { Counting, type Limit } from '../../platform/calendar/limit';
import { RestrictiveMeans } from './restrictive-means';

const sameDay = { length: 0, unit: DayUnit.CALENDAR_DAY, counts: Counting.AFTER_THE_FIRST_DAY, version: '2026-04-01', verified: true } as const;
const authority = 'Schools (Recording and Reporting of Seclusion and Restraint) (No. 2) (England) Regulations 2025, in force from 1 April 2026; Education and Inspections Act 2006, section 93A';

/** Written down as soon as it can be, and on the same day. */
export const recordInTime: Limit = { ...sameDay, id: 'RI1', authority };
/** Told in writing on the same day, even where it is in a plan that the parents know. */
export const parentsInTime: Limit = { ...sameDay, id: 'RI2', authority };

/** What a record of each means must say besides what every record says. */
const saysBesides = {
  [RestrictiveMeans.FORCE]: ['leadUp', 'deEscalation', 'typeAndDegree'],
  [RestrictiveMeans.SECLUSION]: [],
  [RestrictiveMeans.RESTRAINT_WITHOUT_FORCE]: [],
} as const satisfies Record<RestrictiveMeans, readonly string[]>;

type Said = Readonly<Partial<Record<'leadUp' | 'deEscalation' | 'typeAndDegree', string | null>>>;
/** Which of it a record does not say yet. */
export const leftUnsaid = (means: RestrictiveMeans, said: Said): string[] => saysBesides[means].filter((field) => !said[field]?.trim());
