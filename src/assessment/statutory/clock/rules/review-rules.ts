import { DayUnit } from '../../../../platform/calendar/day-unit';
import { CourseKind, StepKind } from '../../steps';
import { Duty } from '../duty';
import type { Rule } from '../rule';
import { before, beginningWith, childrenAndFamiliesAct, codeOfPractice, fifteenDays, rule, sendRegulations, weeks } from './rule-parts';

const reviews = [CourseKind.ANNUAL_REVIEW, CourseKind.EARLY_REVIEW, CourseKind.PHASE_TRANSFER];
const amending = [...reviews, CourseKind.AMENDMENT];
const decided = [StepKind.DECIDED_TO_KEEP, StepKind.AMENDMENT_NOTICE_SERVED, StepKind.DECIDED_TO_CEASE];
const finished = [StepKind.FINAL_AMENDED_PLAN_ISSUED, StepKind.DECIDED_NOT_TO_AMEND];
const off = [StepKind.REVIEW_CALLED_OFF, StepKind.MOVED_AWAY];
const notAmended = [...off, StepKind.DECIDED_TO_KEEP, StepKind.DECIDED_TO_CEASE];

/** The review of a plan, and its amendment: regulations 18 to 22 and 28. Nothing lifts these limits. */
export const reviewRules: readonly Rule[] = [
  rule(beginningWith(12, DayUnit.CALENDAR_MONTH), {
    id: 'R0', courses: [CourseKind.ANNUAL_REVIEW, CourseKind.PHASE_TRANSFER], starts: [StepKind.PLAN_MADE], begins: 'LAST', stops: decided, fallsWith: off,
    duty: Duty.AUTHORITY, authority: childrenAndFamiliesAct('section 44(1)'), readings: ['NO_CORRESPONDING_DAY'],
    title: 'Review the plan within twelve months',
    next: 'The plan is reviewed. The review ends with the authority’s decision, not with the meeting.',
  }),
  rule(beginningWith(6, DayUnit.CALENDAR_MONTH), {
    id: 'R0E', courses: [CourseKind.ANNUAL_REVIEW], underAge: 5, starts: [StepKind.PLAN_MADE], begins: 'LAST', stops: decided, fallsWith: off,
    duty: Duty.AUTHORITY, verified: false, authority: codeOfPractice('paragraph 9.178'),
    title: 'Consider reviewing the plan of a child under five',
    next: 'A child under five changes fast: the authority considers a review every three to six months.',
  }),
  rule(before(2, DayUnit.CALENDAR_WEEK), {
    id: 'R1', courses: reviews, starts: [StepKind.MEETING_FIXED], begins: 'LAST', doneAnew: true, stops: [StepKind.INVITATIONS_SENT], fallsWith: [...off, StepKind.MEETING_HELD],
    duty: Duty.MEETING_ORGANISER, authority: sendRegulations('regulations 20(2) and 21(2)'),
    title: 'Invite to the review meeting',
    next: 'The family, the school, the authority, health and social care are invited, with at least two weeks’ notice.',
  }),
  rule(before(2, DayUnit.CALENDAR_WEEK), {
    id: 'R2', courses: reviews, starts: [StepKind.MEETING_FIXED], begins: 'LAST', stops: [StepKind.PAPERS_CIRCULATED], fallsWith: [...off, StepKind.MEETING_HELD],
    duty: Duty.MEETING_ORGANISER, authority: sendRegulations('regulations 20(4) and 21(4)'),
    title: 'Send the papers for the review meeting',
    next: 'Everybody who is invited gets what the others have written, at least two weeks before the meeting.',
  }),
  rule(weeks(2), {
    id: 'R3', courses: reviews, starts: [StepKind.MEETING_HELD], stops: [StepKind.REPORT_SENT], fallsWith: off,
    duty: Duty.MEETING_ORGANISER, authority: sendRegulations('regulations 20(7) and 21(7)'),
    title: 'Send the report of the review meeting',
    next: 'Everybody who was invited gets a report: what should change, and where people differ.',
  }),
  rule(weeks(4), {
    id: 'R4', courses: reviews, starts: [StepKind.MEETING_HELD], stops: decided, fallsWith: off,
    duty: Duty.AUTHORITY, authority: `${sendRegulations('regulations 20(10) and 21(8)')}; R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)`,
    title: 'Decide after the review: keep, amend or end the plan',
    next: 'The authority tells the family what it has decided. If it will amend, it sends the proposed amendments now.',
  }),
  rule(weeks(4), {
    id: 'R5', courses: reviews, starts: [StepKind.MEETING_HELD], stops: [StepKind.AMENDMENT_NOTICE_SERVED], fallsWith: notAmended,
    duty: Duty.AUTHORITY, authority: `${sendRegulations('regulation 22(2)')}; R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)`,
    title: 'Send the proposed amendments',
    next: 'The family gets its plan, the proposed changes and the evidence for them, and may ask for a school or college.',
  }),
  rule(fifteenDays, {
    id: 'R6', courses: amending, starts: [StepKind.AMENDMENT_NOTICE_SERVED], begins: 'LAST', stops: [StepKind.REPRESENTATIONS_RECEIVED], fallsWith: off,
    duty: Duty.FAMILY, authority: sendRegulations('regulation 22(2)(c)'),
    title: 'The family’s time to answer the proposed amendments',
    next: 'The family says what it thinks of the changes, and may ask for a school or college. It has at least fifteen days, and nobody may make them fewer.',
  }),
  rule(weeks(8), {
    id: 'R7', courses: reviews, starts: [StepKind.AMENDMENT_NOTICE_SERVED], stops: finished, fallsWith: notAmended,
    duty: Duty.AUTHORITY, leavesRoomFor: 'R6', authority: sendRegulations('regulation 22(3) and (4)'), readings: ['REVIEW_EIGHT_AND_TWELVE_WEEKS'],
    title: 'Send the amended plan, eight weeks from the notice',
    next: 'The authority sends the amended plan, or tells the family why it does not amend, and how to appeal.',
  }),
  rule(weeks(12), {
    id: 'R8', courses: reviews, starts: [StepKind.MEETING_HELD], stops: finished, fallsWith: notAmended,
    duty: Duty.AUTHORITY, leavesRoomFor: 'R6', authority: `${sendRegulations('regulations 20(10) and 22(3)')}; R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)`,
    readings: ['REVIEW_EIGHT_AND_TWELVE_WEEKS'],
    title: 'Send the amended plan, twelve weeks from the meeting',
    next: 'The authority sends the amended plan, or tells the family why it does not amend, and how to appeal.',
  }),
  rule(weeks(8), {
    id: 'R9', courses: [CourseKind.AMENDMENT], starts: [StepKind.AMENDMENT_NOTICE_SERVED], stops: finished, fallsWith: off,
    duty: Duty.AUTHORITY, leavesRoomFor: 'R6', authority: sendRegulations('regulations 28 and 22'),
    title: 'Send the plan that is amended outside a review',
    next: 'The authority sends the amended plan, or tells the family why it does not amend, and how to appeal.',
  }),
];
