import type { Tools } from '../../access';
import { OrganisationKind, organisationOf } from '../../people';
import { dayInWords } from '../../platform/calendar/day-words';
import { AdviceKind } from '../advice-kind';
import { AssessmentKind, type Assessment } from '../assessment.entity';
import type { AdviceRequest } from '../request/advice-request.entity';
import { DeadlineState, Duty } from './clock';
import type { Course } from './course';
import { AGREED_RULE } from './deadline.entity';
import { openStates } from './state-today';
import { deadlinePolicy } from './statutory.policies';
import { CourseKind, StepKind } from './steps';
import { takeStep } from './take-step';

type Asked = Pick<AdviceRequest, 'id' | 'childId' | 'assessmentId' | 'kind' | 'askedOrganisationId' | 'askedPersonId'>;

/** A request for advice as the course of steps that it is. Whoever may know of the request may know what is due in it. */
export const adviceCourse = ({ id, childId, assessmentId, kind, askedOrganisationId, askedPersonId }: Asked): Course => ({
  type: CourseKind.ADVICE, id, childId, assessmentId, audience: kind, askedOrganisationId,
  responsible: { [Duty.WHOEVER_WAS_ASKED]: { organisationId: askedOrganisationId, personId: askedPersonId } },
});

/** Which step the asking is in law; none where regulation 8 is silent: of what a school asks for by itself, and of the family. */
async function askingStep({ kind, askedOrganisationId }: Asked, assessment: Pick<Assessment, 'kind'>, { tx }: Tools): Promise<StepKind | undefined> {
  if (assessment.kind === AssessmentKind.SCHOOL_LED || kind === AdviceKind.PARENT_OR_YOUNG_PERSON || !askedOrganisationId) return undefined;
  const asked = await organisationOf(tx.connection, askedOrganisationId);
  const isWithin = asked?.kind === OrganisationKind.LOCAL_AUTHORITY || asked?.kind === OrganisationKind.SOCIAL_CARE_TEAM;
  return isWithin ? StepKind.ADVICE_ASKED_WITHIN : StepKind.ADVICE_ASKED;
}

/** Lets what is due of a request begin: by the rule where there is one, otherwise on the day that was agreed. */
export async function adviceIsDue(request: AdviceRequest, assessment: Pick<Assessment, 'kind'>, tools: Tools): Promise<void> {
  const kind = await askingStep(request, assessment, tools);
  const course = adviceCourse(request);
  if (kind) return void (await takeStep(tools, course, { kind, on: request.askedOn }));
  await tools.tx.insert(deadlinePolicy, {
    childId: request.childId, courseType: course.type, courseId: request.id, assessmentId: request.assessmentId, planId: null, ruleId: AGREED_RULE, ruleVersion: '1', about: request.id,
    startedOn: request.askedOn, dueOn: request.dueOn, because: `${dayInWords(request.dueOn)} was agreed with those who were asked; no law sets a day for this.`, provisional: false,
    state: DeadlineState.RUNNING, metOn: null, liftedBy: null, revisedTargetOn: null, impossible: null, responsibleOrganisationId: request.askedOrganisationId,
    responsiblePersonId: request.askedPersonId, escalatedToId: null, audience: request.kind, askedOrganisationId: request.askedOrganisationId,
  });
}

export type Answering = StepKind.ADVICE_RECEIVED | StepKind.ADVICE_RETURNED | StepKind.ADVICE_DECLINED | StepKind.ADVICE_WITHDRAWN;

/** Brings what is due of a request up to what has become of it. */
export async function adviceStepped(request: AdviceRequest, kind: Answering, tools: Tools): Promise<void> {
  const { tx, today } = tools;
  const [agreed] = await tx.connection.query<{ id: string; version: number; dueOn: string; state: DeadlineState }>(
    'SELECT id, version, due_on AS "dueOn", state FROM deadline WHERE course_id = $1 AND rule_id = $2', [request.id, AGREED_RULE]);
  if (!agreed) {
    const begun = await tx.connection.query('SELECT FROM statutory_step WHERE course_id = $1', [request.id]);
    // What was asked before steps were kept has no clock to stop.
    if (begun.length > 0) await takeStep(tools, adviceCourse(request), { kind, on: today });
    return;
  }
  if (kind === StepKind.ADVICE_RETURNED) return void (await tx.change(deadlinePolicy, agreed, { state: DeadlineState.RUNNING, metOn: null }));
  if (!openStates.includes(agreed.state)) return;
  const isGiven = kind === StepKind.ADVICE_RECEIVED;
  const state = !isGiven ? DeadlineState.NO_LONGER_DUE : today <= agreed.dueOn ? DeadlineState.MET : DeadlineState.MET_LATE;
  await tx.change(deadlinePolicy, agreed, { state, metOn: isGiven ? today : null });
}

/** A new day was agreed. One that has passed stays where it was; a day of the law is none to agree on. */
export async function adviceDayMoved({ id, dueOn }: AdviceRequest, { tx, today }: Tools): Promise<void> {
  const [agreed] = await tx.connection.query<{ id: string; version: number; dueOn: string }>(
    'SELECT id, version, due_on AS "dueOn" FROM deadline WHERE course_id = $1 AND rule_id = $2', [id, AGREED_RULE]);
  if (!agreed || agreed.dueOn < today) return;
  await tx.change(deadlinePolicy, agreed, { dueOn, because: `${dayInWords(dueOn)} was agreed with those who were asked; no law sets a day for this.` });
}
