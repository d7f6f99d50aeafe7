import { deed, grant, type Tools } from '../../access';
import { plainCalendars } from '../../platform/calendar/calendars';
import { lastDay } from '../../platform/calendar/last-day';
import { invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { whyNotForWish } from '../asking/wish/wishes-of-assessment';
import { whyNotSought } from '../asking/reuse/why-not-sought';
import { AssessmentState, type Assessment } from '../assessment.entity';
import { AdviceAsked } from '../assessment.events';
import { assessmentPolicy } from '../assessment.policy';
import { adviceIsDue } from '../statutory/advice-course';
import { versionInForce } from '../statutory/clock';
import { aboutRequest } from './about-request';
import { AdviceRequestState, type AdviceRequest } from './advice-request.entity';
import { askForAdviceShape, type AskForAdviceInput } from './advice-request.inputs';
import { adviceRequestPolicy } from './advice-request.policy';
import { whoIsAsked } from './who-is-asked';

/** What an authority asks for in an EHC needs assessment is due by this rule; elsewhere it is what a due date is when nobody has set one. */
const SIX_WEEKS = 'E3';

/** What is asked of one. */
export type AskOne = Omit<AskForAdviceInput, 'assessmentId' | 'idempotencyKey'>;

/**
 * Asks for advice. Being asked is a reason to know the child: a practitioner who is named stands to the child from now on, an
 * organisation by its system and its designated clinical officer, until the request is declined or withdrawn, or the assessment closed.
 */
export const askForAdvice = deed<AskForAdviceInput, Assessment, AdviceRequest>({
  may: assessmentPolicy.may.askForAdvice,
  input: askForAdviceShape,
  about: [assessmentPolicy, (input) => input.assessmentId],
  act: (assessment, input, tools) => askOne(assessment, input, tools),
});

/** Asks one; for the deeds that ask one or many. */
export async function askOne(assessment: Assessment, input: AskOne, tools: Tools): Promise<AdviceRequest | Problem> {
  const { tx, viewer, today, emit } = tools;
  const { id: assessmentId, childId, state } = assessment;
  if (state !== AssessmentState.OPEN) return new NotNow('The assessment is closed: nobody can be asked any more', state);
  const dueOn = input.dueOn ?? lastDay(today, versionInForce(SIX_WEEKS, today), plainCalendars).dueOn;
  if (dueOn < today) return invalid('dueOn', 'a due date cannot lie in the past');
  const asked = await whoIsAsked(childId, input, tools);
  if ('__typename' in asked) return asked;
  const { reaches, ...whom } = asked;
  if (await isWaiting(tools, assessmentId, { kind: input.kind, ...whom })) {
    return new NotNow('They were asked for this already, and have not answered yet', AdviceRequestState.ASKED);
  }
  const refused = (await whyNotSought(tools, assessmentId, input.kind)) ?? (await whyNotForWish(tools, assessmentId, input.wishId));
  if (refused) return refused;
  const request = await tx.insert(adviceRequestPolicy, {
    ...unanswered,
    ...whom,
    childId,
    assessmentId,
    kind: input.kind,
    question: input.question?.trim() || null,
    wishId: input.wishId ?? null,
    askedOn: today,
    dueOn,
  });
  await grant(
    tx.connection,
    viewer,
    reaches.map((reach) => ({ ...reach, childId, source: 'AdviceRequest', sourceId: request.id, reason: 'asked for advice' })),
  );
  await adviceIsDue(request, assessment, tools);
  emit(AdviceAsked, request, aboutRequest(request));
  return request;
}

const unanswered = {
  state: AdviceRequestState.ASKED,
  seenAt: null,
  answeredOn: null,
  declinedGround: null,
  declinedReason: null,
  timeAskedUntil: null,
  timeAskedReason: null,
  timeAnswer: null,
  timeAnswerReason: null,
  withdrawnReason: null,
  declinedLookedAt: null,
  declinedAssessmentNeeded: null,
  declinedAssessmentReason: null,
  declinedSeenFrom: null,
  declinedClosedOn: null,
};

/** The same organisation and person asked twice for one thing is a slip; a family may be asked several times, once for each who speaks. */
async function isWaiting(
  { tx }: Tools,
  assessmentId: string,
  whom: Pick<AdviceRequest, 'kind' | 'askedOrganisationId' | 'askedPersonId'>,
): Promise<boolean> {
  const waiting = await tx.connection.query(
    `SELECT FROM advice_request WHERE assessment_id = $1 AND kind = $2 AND asked_organisation_id = $3 AND asked_person_id IS NOT DISTINCT FROM $4 AND state IN ('ASKED', 'TIME_ASKED')`,
    [assessmentId, whom.kind, whom.askedOrganisationId, whom.askedPersonId],
  );
  return waiting.length > 0;
}
