import { CourseKind, StepKind } from '../../steps';
import { Duty } from '../duty';
import type { Rule } from '../rule';
import { atOnce, ofOrders, rule, sendRegulations, weeks } from './rule-parts';

const common = { courses: [CourseKind.CHALLENGE], begins: 'LAST', duty: Duty.AUTHORITY, lifts: ofOrders } as const;
const toAssess = [StepKind.ORDERED_TO_ASSESS, StepKind.APPEAL_CONCEDED_TO_ASSESS];
const toMakePlan = [StepKind.ORDERED_TO_MAKE_PLAN, StepKind.APPEAL_CONCEDED_TO_MAKE_PLAN];
const order = (which: string): string => sendRegulations(`regulation 44(2)(${which}), of what is not opposed regulation 45; exceptions: regulation 44(3)`);

/** What an authority does after the Tribunal’s order, or after it has conceded (regulation 45): regulation 44. */
export const orderRules: readonly Rule[] = [
  rule(weeks(2), {
    ...common, id: 'M12', starts: toAssess, stops: [StepKind.ASSESSMENT_CONFIRMED], authority: order('b'),
    title: 'Confirm that the child is assessed', next: 'The authority tells the family that it assesses or re-assesses the child.',
  }),
  rule(weeks(10), {
    ...common, id: 'M13', starts: toAssess, stops: [StepKind.DECIDED_NOT_TO_ISSUE, StepKind.DECIDED_TO_ISSUE, StepKind.DRAFT_SERVED], fallsWith: [StepKind.FINAL_PLAN_ISSUED], authority: order('b'),
    title: 'Decide, after an ordered assessment, whether there will be a plan', next: 'The authority decides whether the child needs a plan. If not, it tells the family why, and how to appeal.',
  }),
  rule(weeks(14), {
    ...common, id: 'M14', starts: toAssess, stops: [StepKind.FINAL_PLAN_ISSUED], fallsWith: [StepKind.DECIDED_NOT_TO_ISSUE], leavesRoomFor: 'E5', authority: order('b'),
    title: 'Send the final plan after an ordered assessment', next: 'The authority sends the final plan.',
  }),
  rule(weeks(5), {
    ...common, id: 'M15', starts: toMakePlan, stops: [StepKind.DRAFT_SERVED], fallsWith: [StepKind.FINAL_PLAN_ISSUED], authority: order('c'),
    title: 'Send the draft of an ordered plan', next: 'The authority sends the family the draft plan.',
  }),
  rule(weeks(11), {
    ...common, id: 'M16', starts: toMakePlan, stops: [StepKind.FINAL_PLAN_ISSUED], leavesRoomFor: 'E5', authority: order('c'),
    title: 'Send the ordered plan', next: 'The authority sends the final plan.',
  }),
  rule(weeks(5), {
    ...common, id: 'M17', starts: [StepKind.ORDERED_TO_AMEND, StepKind.APPEAL_CONCEDED_ON_CONTENTS], stops: [StepKind.FINAL_AMENDED_PLAN_ISSUED], authority: order('e'),
    title: 'Amend the plan as ordered', next: 'The authority sends the plan with what the Tribunal ordered.',
  }),
  rule(weeks(2), {
    ...common, id: 'M18', starts: [StepKind.ORDERED_TO_AMEND_SETTING], stops: [StepKind.FINAL_AMENDED_PLAN_ISSUED], authority: order('f'),
    title: 'Name the ordered setting', next: 'The authority sends the plan with the school or college that the Tribunal ordered.',
  }),
  rule(weeks(2), {
    ...common, id: 'M19', starts: [StepKind.ORDERED_TO_RECONSIDER], stops: [StepKind.RECONSIDERED], authority: order('d'),
    title: 'Decide anew', next: 'The authority considers its decision again and tells the family.',
  }),
  rule(atOnce, {
    ...common, id: 'M20', starts: [StepKind.ORDERED_TO_CONTINUE], stops: [], lifts: [], authority: sendRegulations('regulation 44(2)(g)'),
    title: 'Let the plan go on', next: 'The plan goes on at once.',
  }),
  rule(atOnce, {
    ...common, id: 'M21', starts: [StepKind.ORDERED_TO_CEASE], stops: [StepKind.PLAN_CEASED], lifts: [], authority: sendRegulations('regulation 44(2)(a)'),
    title: 'End the plan', next: 'The plan ends at once.',
  }),
  rule(weeks(5), {
    courses: [CourseKind.CHALLENGE], begins: 'LAST', id: 'M22', starts: [StepKind.HEALTH_OR_CARE_RECOMMENDED], stops: [StepKind.RECOMMENDATION_ANSWERED], duty: Duty.AUTHORITY, verified: false,
    authority: 'Special Educational Needs and Disability (First-tier Tribunal Recommendations Power) Regulations 2017 (SI 2017/1306)',
    title: 'Answer the Tribunal’s recommendation', next: 'The body that arranges health or social care says whether it follows the recommendation, and why.',
  }),
];
