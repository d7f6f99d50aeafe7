import { DayUnit } from '../../../../platform/calendar/day-unit';
import { Counting, type Span } from '../../../../platform/calendar/limit';
import { ExceptionCode } from '../exception-code';
import type { Rule } from '../rule';

export const within = (length: number, unit: DayUnit): Span => ({ length, unit, counts: Counting.AFTER_THE_FIRST_DAY });
export const beginningWith = (length: number, unit: DayUnit): Span => ({ length, unit, counts: Counting.FIRST_DAY_IS_DAY_ONE });
export const before = (length: number, unit: DayUnit): Span => ({ length, unit, counts: Counting.BEFORE });
export const weeks = (length: number): Span => within(length, DayUnit.CALENDAR_WEEK);
export const workingDays = (length: number): Span => within(length, DayUnit.WORKING_DAY);
/** “As soon as practicable”, and “immediately”, have no day in the law. */
export const asSoonAsPracticable = workingDays(1);
export const atOnce = within(0, DayUnit.CALENDAR_DAY);
/** “At least 15 days beginning with the day of service.” */
export const fifteenDays = beginningWith(15, DayUnit.CALENDAR_DAY);

const { SCHOOL_CLOSED, EY_CLOSED, EXCEPTIONAL_PERSONAL, ABSENT_4W, ABSENT_2W, MISSED_APPOINTMENT } = ExceptionCode;
/** Regulations 5(4), 10(4), 13(3) and 27(3) name the same four. */
export const ofAssessments = [SCHOOL_CLOSED, EY_CLOSED, EXCEPTIONAL_PERSONAL, ABSENT_4W];
export const ofAdvice = [EXCEPTIONAL_PERSONAL, ABSENT_4W, MISSED_APPOINTMENT];
export const ofOrders = [EXCEPTIONAL_PERSONAL, ABSENT_2W];

export const sendRegulations = (which: string): string => `Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), ${which}`;
export const codeOfPractice = (which: string): string => `SEND code of practice: 0 to 25 years (2015), ${which}`;
export const childrenAndFamiliesAct = (which: string): string => `Children and Families Act 2014, ${which}`;

type Said = 'id' | 'courses' | 'title' | 'next' | 'starts' | 'stops' | 'duty' | 'authority';
type Usual = 'version' | 'verified' | 'inForceFrom' | 'begins' | 'fallsWith' | 'lifts';
/** A rule with what most of them have in common: read in its source, the law since 2014, the first beginning counts, nothing lifts it. */
export const rule = (span: Span, said: Pick<Rule, Said> & Partial<Omit<Rule, Said>>): Rule => ({ ...usual, ...span, ...said });
const usual: Pick<Rule, Usual> = { version: '2014', verified: true, inForceFrom: '2014-09-01', begins: 'FIRST', fallsWith: [], lifts: [] };
