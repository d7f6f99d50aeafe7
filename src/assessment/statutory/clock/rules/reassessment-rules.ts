import { DayUnit } from '../../../../platform/calendar/day-unit';
import { CourseKind, StepKind } from '../../steps';
import { Duty } from '../duty';
import type { Rule } from '../rule';
import { ofAssessments, rule, sendRegulations, weeks, within } from './rule-parts';

const courses = [CourseKind.REASSESSMENT];
const left = [StepKind.REQUEST_WITHDRAWN, StepKind.ASSESSMENT_STOPPED, StepKind.MOVED_AWAY];

/** Re-assessment: regulations 23 to 27. */
export const reassessmentRules: readonly Rule[] = [
  rule(within(15, DayUnit.CALENDAR_DAY), {
    id: 'A1', courses, starts: [StepKind.REASSESSMENT_REQUESTED], stops: [StepKind.DECIDED_TO_REASSESS, StepKind.DECIDED_NOT_TO_REASSESS], fallsWith: left,
    duty: Duty.AUTHORITY, verified: false, authority: sendRegulations('regulation 25'),
    title: 'Decide whether to re-assess, and tell the family',
    next: 'The authority tells the family whether there will be a re-assessment. If not, it says why, and how to appeal.',
  }),
  rule(weeks(14), {
    id: 'A2', courses, starts: [StepKind.DECIDED_TO_REASSESS, StepKind.DECIDED_TO_REASSESS_UNASKED], stops: [StepKind.FINAL_PLAN_ISSUED, StepKind.FINAL_AMENDED_PLAN_ISSUED, StepKind.DECIDED_NOT_TO_AMEND, StepKind.DECIDED_TO_CEASE], fallsWith: left,
    duty: Duty.AUTHORITY, lifts: ofAssessments, leavesRoomFor: 'E5', verified: false, authority: sendRegulations('regulation 27; exceptions: regulation 27(3)'),
    title: 'Finish the re-assessment',
    next: 'The authority sends the final plan, or tells the family that the plan stays as it is or ends.',
  }),
];
