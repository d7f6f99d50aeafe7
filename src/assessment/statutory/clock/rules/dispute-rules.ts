import { DayUnit } from '../../../../platform/calendar/day-unit';
import { CourseKind, StepKind } from '../../steps';
import { Duty } from '../duty';
import type { Rule } from '../rule';
import { rule, sendRegulations, weeks, within, workingDays } from './rule-parts';

const courses = [CourseKind.CHALLENGE];
const months = (length: number) => within(length, DayUnit.CALENDAR_MONTH);
const certified = { courses, stops: [StepKind.MEDIATION_CERTIFICATE_ISSUED], duty: Duty.MEDIATION_ADVISER } as const;
const over = [StepKind.CHALLENGE_ENDED, StepKind.MEDIATION_AGREED];
const appealOver = [StepKind.APPEAL_WITHDRAWN, StepKind.APPEAL_DISMISSED, StepKind.CHALLENGE_ENDED];

/** Mediation and appeal: regulations 32 to 42, and the rules of the Tribunal. */
export const disputeRules: readonly Rule[] = [
  rule(months(2), {
    id: 'M1', courses, starts: [StepKind.DECISION_NOTIFIED], begins: 'LAST', stops: [StepKind.MEDIATION_ADVISER_CONTACTED], fallsWith: [...over, StepKind.APPEAL_REGISTERED], duty: Duty.FAMILY,
    authority: sendRegulations('regulation 33'),
    title: 'The family’s time to turn to the mediation adviser',
    next: 'The family speaks to the mediation adviser. Most appeals need the adviser’s certificate first; an appeal about the named setting alone does not.',
  }),
  rule(workingDays(3), {
    ...certified, id: 'M2', starts: [StepKind.MEDIATION_DECLINED], verified: false, authority: sendRegulations('regulation 34'), readings: ['FIRST_OF_WORKING_DAYS'],
    title: 'Certificate for a family that does not want mediation',
    next: 'The mediation adviser issues the certificate, and the family can appeal.',
  }),
  rule(workingDays(3), {
    id: 'M3', courses, starts: [StepKind.HEALTH_ISSUES_RAISED], stops: [StepKind.HEALTH_BOARD_TOLD], duty: Duty.AUTHORITY, verified: false,
    authority: sendRegulations('regulation 35'), readings: ['FIRST_OF_WORKING_DAYS'],
    title: 'Tell the integrated care board what is in issue',
    next: 'The authority tells the integrated care board that the family wants mediation about health provision.',
  }),
  rule(workingDays(3), {
    ...certified, id: 'M4', starts: [StepKind.MEDIATION_CANNOT_BE_ARRANGED], verified: false, authority: sendRegulations('regulations 36 and 39'), readings: ['FIRST_OF_WORKING_DAYS'],
    title: 'Certificate where mediation cannot be arranged in time',
    next: 'The mediation adviser issues the certificate, and the family can appeal.',
  }),
  rule(within(30, DayUnit.CALENDAR_DAY), {
    id: 'M5', courses, starts: [StepKind.MEDIATION_REQUESTED], stops: [StepKind.MEDIATION_HELD], fallsWith: [...over, StepKind.MEDIATION_CERTIFICATE_ISSUED], duty: Duty.AUTHORITY,
    verified: false, authority: sendRegulations('regulations 36 to 38'),
    title: 'Arrange mediation and take part',
    next: 'The authority (of health provision the integrated care board) arranges mediation and takes part. If it does not, the certificate is issued all the same.',
  }),
  rule(workingDays(3), {
    ...certified, id: 'M6', starts: [StepKind.MEDIATION_HELD], verified: false, authority: sendRegulations('regulation 39'), readings: ['FIRST_OF_WORKING_DAYS'],
    title: 'Certificate after mediation',
    next: 'The mediation adviser issues the certificate, and the family can appeal about what is still open.',
  }),
  rule(weeks(2), {
    id: 'M7', courses, starts: [StepKind.MEDIATION_AGREED_OTHERWISE], stops: [StepKind.AGREEMENT_CARRIED_OUT], duty: Duty.AUTHORITY, authority: sendRegulations('regulation 42(4)'),
    title: 'Do what was agreed in mediation',
    next: 'The authority does what was agreed, unless another time was agreed in writing.',
  }),
  rule(weeks(1), {
    id: 'M8', courses, starts: [StepKind.MEDIATION_AGREED_BY_HEALTH_BOARD], stops: [StepKind.AUTHORITY_TOLD_OF_AGREEMENT], duty: Duty.HEALTH_BOARD, authority: sendRegulations('regulation 42(5)'),
    title: 'Tell the authority what the integrated care board agreed',
    next: 'The integrated care board tells the authority what it agreed with the family.',
  }),
  rule(months(2), {
    id: 'M9', courses, starts: [StepKind.DECISION_NOTIFIED], begins: 'LAST', stops: [StepKind.APPEAL_REGISTERED], fallsWith: over, duty: Duty.FAMILY,
    orElse: { ...months(1), starts: [StepKind.MEDIATION_CERTIFICATE_ISSUED], takes: 'LATER' },
    verified: false, authority: 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008 (SI 2008/2699), rule 20', readings: ['LAST_DAY_OF_APPEAL'],
    title: 'The family’s time to appeal',
    next: 'The family may appeal to the Tribunal: within two months of the decision, or one month of the certificate, whichever is later.',
  }),
  rule(within(30, DayUnit.TRIBUNAL_WORKING_DAY), {
    id: 'M10', courses, starts: [StepKind.APPEAL_REGISTERED], stops: [StepKind.APPEAL_ANSWERED], fallsWith: appealOver, duty: Duty.AUTHORITY,
    verified: false, authority: 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008 (SI 2008/2699), rules 12 and 21',
    title: 'Answer the appeal',
    next: 'The authority answers the appeal, and says whether it opposes it.',
  }),
  rule(months(6), {
    id: 'M11', courses, starts: [StepKind.DISCRIMINATION_OCCURRED], begins: 'LAST', stops: [StepKind.DISCRIMINATION_CLAIMED], fallsWith: [StepKind.CHALLENGE_ENDED], duty: Duty.FAMILY, verified: false, authority: 'Equality Act 2010, schedule 17, paragraph 4',
    title: 'The family’s time to claim disability discrimination',
    next: 'The family may bring a claim of disability discrimination to the Tribunal.',
  }),
];
