import { DayUnit } from '../../../../platform/calendar/day-unit';
import { Counting, type Span } from '../../../../platform/calendar/limit';
import { CourseKind, StepKind } from '../../steps';
import { Duty } from '../duty';
import { PhaseMove } from '../phase-move';
import type { Rule } from '../rule';
import { before, rule, sendRegulations } from './rule-parts';

const beforeDay = (day: string): Span => ({ length: 0, unit: DayUnit.CALENDAR_DAY, counts: Counting.BEFORE_A_DAY_OF_THE_YEAR, beforeDay: day });
const common = {
  courses: [CourseKind.PHASE_TRANSFER], starts: [StepKind.PHASE_MOVE_FIXED], begins: 'LAST', stops: [StepKind.FINAL_AMENDED_PLAN_ISSUED, StepKind.DECIDED_TO_KEEP], fallsWith: [StepKind.REVIEW_CALLED_OFF, StepKind.MOVED_AWAY, StepKind.DECIDED_TO_CEASE],
  duty: Duty.AUTHORITY, leavesRoomFor: 'R6',
  next: 'The plan is reviewed and amended. It names where the child is until the end of the year, and where the child goes next.',
} as const;

/** The review before a child moves on: regulation 18. */
export const phaseTransferRules: readonly Rule[] = [
  rule(beforeDay('02-15'), {
    ...common, id: 'P1', phaseMove: PhaseMove.TO_OR_BETWEEN_SCHOOLS, authority: sendRegulations('regulation 18(1)(a)'),
    title: 'Review and amend the plan before 15 February of the year of the move',
  }),
  rule(beforeDay('03-31'), {
    ...common, id: 'P2', phaseMove: PhaseMove.TO_POST_16, authority: sendRegulations('regulation 18(1)(b)'),
    title: 'Review and amend the plan before 31 March of the year of the move',
  }),
  rule(before(5, DayUnit.CALENDAR_MONTH), {
    ...common, id: 'P3', phaseMove: PhaseMove.BETWEEN_POST_16, authority: sendRegulations('regulation 18(2)'),
    title: 'Review and amend the plan at least five months before the move',
  }),
];
