import { DayUnit } from '../../../../platform/calendar/day-unit';
import { CourseKind, StepKind } from '../../steps';
import { Duty } from '../duty';
import type { Rule } from '../rule';
import { atOnce, beginningWith, rule, sendRegulations, weeks, workingDays } from './rule-parts';

const home = [CourseKind.TRANSFER];
const board = [CourseKind.HEALTH_BOARD_CHANGE];

/** Another authority, and another integrated care board: regulations 15 and 16. */
export const moveRules: readonly Rule[] = [
  rule(atOnce, {
    id: 'T1', courses: home, starts: [StepKind.MOVED], begins: 'LAST', stops: [StepKind.PLAN_TRANSFERRED], duty: Duty.FORMER_AUTHORITY,
    orElse: { ...beginningWith(15, DayUnit.WORKING_DAY), starts: [StepKind.MOVE_KNOWN], takes: 'LATER' },
    authority: sendRegulations('regulation 15(2)'), readings: ['FIRST_OF_WORKING_DAYS'],
    title: 'Pass the plan to the new authority',
    next: 'The former authority passes the plan on the day of the move, or fifteen working days from learning of it. From then on it is the new authority’s plan, made on its first date.',
  }),
  rule(weeks(6), {
    id: 'T2', courses: home, starts: [StepKind.PLAN_TRANSFERRED], stops: [StepKind.TRANSFER_EXPLAINED], duty: Duty.AUTHORITY,
    authority: sendRegulations('regulation 15(4)'),
    title: 'Tell the family of the transfer',
    next: 'The new authority tells the family that the plan has come, whether it will re-assess, and when it will review.',
  }),
  rule(beginningWith(3, DayUnit.CALENDAR_MONTH), {
    id: 'T3', courses: home, starts: [StepKind.PLAN_TRANSFERRED], stops: [StepKind.DECIDED_TO_KEEP, StepKind.AMENDMENT_NOTICE_SERVED, StepKind.DECIDED_TO_CEASE], duty: Duty.AUTHORITY,
    orElse: { ...beginningWith(12, DayUnit.CALENDAR_MONTH), starts: [StepKind.PLAN_MADE], takes: 'LATER' },
    authority: sendRegulations('regulation 15(5)'), readings: ['NO_CORRESPONDING_DAY'],
    title: 'Review the plan after the transfer',
    next: 'The new authority reviews the plan: within twelve months of its making or its last review, or within three months of the transfer, whichever is later.',
  }),
  rule(atOnce, {
    id: 'T4', courses: board, starts: [StepKind.HEALTH_BOARD_CHANGED], begins: 'LAST', stops: [StepKind.NEW_HEALTH_BOARD_TOLD], duty: Duty.FORMER_HEALTH_BOARD,
    orElse: { ...workingDays(15), starts: [StepKind.HEALTH_BOARD_CHANGE_KNOWN], takes: 'LATER' },
    authority: sendRegulations('regulation 16(2)'), readings: ['FIRST_OF_WORKING_DAYS'],
    title: 'Tell the new integrated care board',
    next: 'The former integrated care board tells the new one on the day of the change, or within fifteen working days of learning of it.',
  }),
  rule(workingDays(15), {
    id: 'T5', courses: board, starts: [StepKind.NEW_HEALTH_BOARD_TOLD], stops: [StepKind.HEALTH_PROVISION_REVIEW_ASKED], duty: Duty.HEALTH_BOARD,
    authority: sendRegulations('regulation 16(3)'), readings: ['FIRST_OF_WORKING_DAYS'],
    title: 'Arrange the health provision, or ask for a review',
    next: 'The new integrated care board arranges what Section G says. If it cannot, it asks the authority for a re-assessment or a review, and the authority must hold one.',
  }),
];
