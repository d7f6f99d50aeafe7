import { CourseKind, StepKind } from '../../steps';
import { Duty } from '../duty';
import type { Rule } from '../rule';
import { asSoonAsPracticable, atOnce, childrenAndFamiliesAct, codeOfPractice, fifteenDays, ofAdvice, ofAssessments, rule, sendRegulations, weeks } from './rule-parts';

const courses = [CourseKind.EHC_NEEDS_ASSESSMENT];
const received = [StepKind.REQUEST_RECEIVED, StepKind.BROUGHT_TO_NOTICE];
const left = [StepKind.REQUEST_WITHDRAWN, StepKind.ASSESSMENT_STOPPED, StepKind.MOVED_AWAY];
/** What is returned for more detail is not there yet; the day on which it was due stands. */
const answered = { stops: [StepKind.ADVICE_RECEIVED], reopensWith: [StepKind.ADVICE_RETURNED], fallsWith: [StepKind.ADVICE_DECLINED, StepKind.ADVICE_WITHDRAWN] } as const;

/** From a request for an assessment to the plan: Part 2 of the regulations. */
export const assessmentRules: readonly Rule[] = [
  rule(asSoonAsPracticable, {
    id: 'E1', courses, starts: received, stops: [StepKind.CONSULTED], fallsWith: left, duty: Duty.AUTHORITY,
    authority: sendRegulations('regulations 3 and 4'), readings: ['AS_SOON_AS_PRACTICABLE'],
    title: 'Consult the family, and tell health, social care and the school',
    next: 'The authority asks the family what it thinks, and tells the integrated care board, social care and the head that an assessment was asked for.',
  }),
  rule(weeks(6), {
    id: 'E2', courses, starts: received, stops: [StepKind.DECIDED_TO_ASSESS, StepKind.DECIDED_NOT_TO_ASSESS], fallsWith: left, duty: Duty.AUTHORITY,
    lifts: ofAssessments, authority: sendRegulations('regulation 5(1); exceptions: regulation 5(4)'),
    title: 'Decide whether to assess, and tell the family',
    next: 'The authority tells the family whether there will be an assessment. If not, it says why, and how to appeal.',
  }),
  rule(weeks(6), {
    id: 'E3', courses: [CourseKind.ADVICE], starts: [StepKind.ADVICE_ASKED], ...answered, duty: Duty.WHOEVER_WAS_ASKED,
    lifts: ofAdvice, authority: sendRegulations('regulation 8(1); exceptions: regulation 8(2)'),
    title: 'Give the advice that was asked for',
    next: 'Whoever was asked sends the authority advice on needs, provision and outcomes.',
  }),
  rule(weeks(6), {
    id: 'E3B', courses: [CourseKind.ADVICE], starts: [StepKind.ADVICE_ASKED_WITHIN], ...answered, duty: Duty.WHOEVER_WAS_ASKED,
    lifts: ofAdvice, verified: false, authority: codeOfPractice('paragraphs 9.47 to 9.52'),
    title: 'Give the advice that was asked of the authority’s own officers',
    next: 'The psychologist or the social care team gives the authority its advice on needs, provision and outcomes.',
  }),
  rule(weeks(16), {
    id: 'E4', courses, starts: received, stops: [StepKind.DECIDED_NOT_TO_ISSUE, StepKind.DECIDED_TO_ISSUE, StepKind.DRAFT_SERVED],
    fallsWith: [...left, StepKind.DECIDED_NOT_TO_ASSESS, StepKind.FINAL_PLAN_ISSUED], duty: Duty.AUTHORITY,
    lifts: ofAssessments, authority: sendRegulations('regulation 10(1); exceptions: regulation 10(4)'),
    title: 'Decide whether there will be a plan',
    next: 'The authority decides whether the child needs a plan. If not, it tells the family why, and how to appeal.',
  }),
  rule(fifteenDays, {
    id: 'E5', courses: [...courses, CourseKind.REASSESSMENT], starts: [StepKind.DRAFT_SERVED], begins: 'LAST', stops: [StepKind.REPRESENTATIONS_RECEIVED],
    fallsWith: [...left, StepKind.DECIDED_NOT_TO_ISSUE], duty: Duty.FAMILY, authority: sendRegulations('regulation 13(1)'),
    title: 'The family’s time to answer the draft',
    next: 'The family says what it thinks of the draft, may ask for a meeting, and may ask for a school or college. It has at least fifteen days, and nobody may make them fewer.',
  }),
  rule(fifteenDays, {
    id: 'E6', courses: [...courses, CourseKind.REASSESSMENT, CourseKind.PHASE_TRANSFER], starts: [StepKind.SETTING_CONSULTED], begins: 'LAST', stops: [StepKind.SETTING_REPLIED],
    fallsWith: [...left, StepKind.FINAL_PLAN_ISSUED, StepKind.FINAL_AMENDED_PLAN_ISSUED], duty: Duty.CONSULTED_SETTING, verified: false,
    authority: `${childrenAndFamiliesAct('section 39(2)')}; ${codeOfPractice('paragraph 9.83')}`, readings: ['FIRST_DAY_OF_SETTINGS_REPLY'],
    title: 'The setting’s answer to the consultation',
    next: 'The school or college says whether it can meet the child’s needs. If it says nothing, the authority can decide without its answer.',
  }),
  rule(weeks(20), {
    id: 'E7', courses, starts: received, stops: [StepKind.FINAL_PLAN_ISSUED], fallsWith: [...left, StepKind.DECIDED_NOT_TO_ASSESS, StepKind.DECIDED_NOT_TO_ISSUE],
    duty: Duty.AUTHORITY, lifts: ofAssessments, leavesRoomFor: 'E5', authority: sendRegulations('regulation 13(2); exceptions: regulations 13(3) and 10(4)(a) to (d)'),
    title: 'Send the final plan',
    next: 'The authority sends the final plan to the family, to the school or college that it names and to the integrated care board.',
  }),
  rule(atOnce, {
    id: 'E8', courses: [...courses, CourseKind.REASSESSMENT], starts: [StepKind.FINAL_PLAN_ISSUED], begins: 'LAST', stops: [],
    duty: Duty.AUTHORITY, authority: childrenAndFamiliesAct('section 42'),
    title: 'Put the provision in place',
    next: 'The authority secures what Section F says, and the integrated care board arranges what Section G says. Both duties begin with the final plan.',
  }),
];
