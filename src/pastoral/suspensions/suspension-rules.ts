import { DayUnit } from '../../platform/calendar/day-unit';
import { Counting, type Limit } from '../../platform/calendar/limit';

export const suspensionRuleIds = ['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7', 'X8', 'X9', 'X10'] as const;
export type SuspensionRuleId = (typeof suspensionRuleIds)[number];

/** A limit of a suspension, in the words of a worklist. */
export interface SuspensionRule extends Limit {
  readonly id: SuspensionRuleId;
  readonly title: string;
  readonly duty: string;
}
type Stated = Pick<SuspensionRule, 'title' | 'duty' | 'length' | 'verified'>;

const guidance = 'Suspension and permanent exclusion: guidance (September 2023, updated August 2024)';
const regulations = 'School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012 (SI 2012/1033)';
const rule = (id: SuspensionRuleId, { title, duty, length, verified }: Stated, authority: string): SuspensionRule => ({
  id, title, duty, length, verified, authority, unit: DayUnit.SCHOOL_DAY, counts: Counting.AFTER_THE_FIRST_DAY, version: '2024-08',
});
const withoutDelay = (id: SuspensionRuleId, title: string): SuspensionRule => ({
  ...rule(id, { title, duty: 'Head', length: 0, verified: true }, `Education Act 2002, section 51A; ${guidance}, part 3`), unit: DayUnit.CALENDAR_DAY,
});

/** Every limit that a suspension can start, as data. What was not read again in its source is marked so, and can be corrected here. */
const suspensionRules: readonly SuspensionRule[] = [
  withoutDelay('X1', 'Tell the parents in writing'),
  withoutDelay('X2', 'Tell the authority'),
  {
    ...rule('X3', { title: 'Full-time education begins', duty: 'School; of a permanent exclusion the authority of the home', length: 6, verified: true },
      `Education and Inspections Act 2006, section 100; Education Act 1996, section 19; Education (Provision of Full-Time Education for Excluded Pupils) (England) Regulations 2007; ${guidance}, part 5`),
    counts: Counting.FIRST_DAY_IS_DAY_ONE,
  },
  {
    ...rule('X4', { title: 'Full-time education begins, of a looked-after child', duty: 'School and authority', length: 1, verified: false }, `${guidance}, part 5: an aim, from the first day on`),
    counts: Counting.FIRST_DAY_IS_DAY_ONE,
  },
  rule('X5', { title: 'The governing board meets', duty: 'Governing board', length: 15, verified: true }, `${regulations}, regulation 6; ${guidance}, part 6`),
  rule('X6', { title: 'The governing board meets, since the parents made representations', duty: 'Governing board', length: 50, verified: true }, `${regulations}, regulation 6; ${guidance}, part 6`),
  rule('X7', { title: 'The parents ask for an independent review panel', duty: 'Parents', length: 15, verified: false }, `${regulations}, schedule 1; ${guidance}, part 7`),
  rule('X8', { title: 'The independent review panel meets', duty: 'Authority, or the academy trust', length: 15, verified: false }, `${regulations}, schedule 1; ${guidance}, part 8`),
  rule('X9', { title: 'The governing board looks at it again', duty: 'Governing board', length: 10, verified: false }, `${regulations}, regulation 7; ${guidance}, part 10`),
  {
    ...rule('X10', { title: 'A claim of discrimination is made', duty: 'Parents', length: 6, verified: false }, 'Equality Act 2010, schedule 17, paragraph 4'),
    unit: DayUnit.CALENDAR_MONTH,
  },
];
export const ruleWith = (id: SuspensionRuleId): SuspensionRule => suspensionRules.find((each) => each.id === id)!;

/** How many days make something else of suspensions, in half days. */
export const suspensionSumLimits = {
  version: '2024-08',
  source: `${regulations}, regulations 4 and 6; ${guidance}, parts 3 and 6`,
  /** More than these in a school year cannot be. */
  year: 90,
  /** More than these in a term, and the board meets. */
  termBoardMeets: 30,
  /** More than these in a term, and the board meets where the parents make representations. */
  termBoardOnRequest: 10,
  /** Longer than this, and education begins on the sixth day. */
  educationFromSixthDay: 10,
} as const;
