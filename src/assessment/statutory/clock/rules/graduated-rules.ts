import { DayUnit } from '../../../../platform/calendar/day-unit';
import { CourseKind, StepKind } from '../../steps';
import { Duty } from '../duty';
import type { Rule } from '../rule';
import { asSoonAsPracticable, before, childrenAndFamiliesAct, codeOfPractice, rule, within } from './rule-parts';

const common = { courses: [CourseKind.SCHOOL_LED], begins: 'LAST', fallsWith: [StepKind.SUPPORT_ENDED], duty: Duty.SCHOOL, verified: false } as const;

/** The graduated approach in school: chapter 6 of the code of practice. */
export const graduatedRules: readonly Rule[] = [
  rule(within(4, DayUnit.CALENDAR_MONTH), {
    ...common, id: 'G1', starts: [StepKind.SUPPORT_STARTED, StepKind.FAMILY_MET], stops: [StepKind.FAMILY_MET],
    authority: codeOfPractice('paragraph 6.65'), readings: ['THREE_MEETINGS_A_YEAR'],
    title: 'Meet the family',
    next: 'The school meets the family to look at progress and to agree what everybody does next: at least three times a year.',
  }),
  rule(asSoonAsPracticable, {
    ...common, id: 'G2', starts: [StepKind.SUPPORT_STARTED], stops: [StepKind.PARENTS_TOLD], authority: childrenAndFamiliesAct('section 68'), readings: ['AS_SOON_AS_PRACTICABLE'],
    title: 'Tell the parents that support has begun',
    next: 'The school tells the parents that their child gets special educational provision.',
  }),
  rule(before(0, DayUnit.CALENDAR_DAY), {
    ...common, id: 'G3', starts: [StepKind.CYCLE_REVIEW_FIXED], doneAnew: true, stops: [StepKind.CYCLE_REVIEWED], authority: codeOfPractice('paragraphs 6.53 and 6.54'),
    title: 'Review the support on the agreed day',
    next: 'Teacher, SENCO, family and child look at what the support has brought, and agree what comes next.',
  }),
];
