import { deed, type Tools } from '../../access';
import { ChangedMeanwhile, invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { AssessmentState } from '../assessment.entity';
import { AdviceCorrected, AdviceGiven } from '../assessment.events';
import { assessmentPolicy } from '../assessment.policy';
import { aboutRequest } from '../request/about-request';
import { AdviceRequestState, type AdviceRequest } from '../request/advice-request.entity';
import { adviceRequestPolicy } from '../request/advice-request.policy';
import { whyNot } from '../request/step';
import { adviceStepped } from '../statutory/advice-course';
import { StepKind } from '../statutory/steps';
import { adviceLinePolicy } from './advice-line.policy';
import type { Advice } from './advice.entity';
import type { GiveAdviceInput } from './advice.inputs';
import { advicePolicy } from './advice.policy';
import { answerByCorrection } from './query/answer-query';
import { giveAdviceShape } from './advice.shapes';
import { readLines } from './read-lines';
import { speaker } from './speaker';

/** Gives and signs an advice: all of it, or nothing. What was signed is never altered; a correction is a new advice in its place. */
export const giveAdvice = deed<GiveAdviceInput, AdviceRequest, Advice>({
  may: adviceRequestPolicy.may.give,
  input: giveAdviceShape,
  about: [adviceRequestPolicy, (input) => input.adviceRequestId],
  act: (request, input, tools) => give(request, input, tools),
});

/** An advice to give, and who drafted it for the one who signs. */
export type Giving = Omit<GiveAdviceInput, 'idempotencyKey'> & { readonly draftedByIds?: readonly string[] };

/** Gives an advice; for the deeds that give one as it is typed, or as it was drafted. */
export async function give(request: AdviceRequest, input: Giving, tools: Tools): Promise<Advice | Problem> {
  const lines = readLines(input);
  if ('__typename' in lines) return lines;
  const voice = await speaker(request, input.writtenDownFor, tools);
  if ('__typename' in voice) return voice;
  const refused = input.supersedesId ? await whyNotCorrected(request, input.supersedesId, tools) : await answer(request, input.summary, tools);
  if (refused) return refused;
  const { id: adviceRequestId, childId, assessmentId, kind } = request;
  const advice = await tools.tx.insert(advicePolicy, {
    childId, adviceRequestId, assessmentId, kind, ...voice, summary: input.summary.trim(), signedOn: tools.today, draftedByIds: input.draftedByIds ?? [],
    sharedWithFamily: input.sharedWithFamily, notSharedReason: input.notSharedReason?.trim() || null, supersedesId: input.supersedesId ?? null,
  });
  await tools.tx.insertAll(adviceLinePolicy, lines.map((line) => ({ ...line, childId, assessmentId, adviceId: advice.id, speaksFor: voice.speaksFor })));
  tools.emit(input.supersedesId ? AdviceCorrected : AdviceGiven, advice, aboutRequest(request));
  const unanswered = input.supersedesId ? await answerByCorrection(tools, request, { id: advice.id, supersedesId: input.supersedesId }) : null;
  return unanswered ?? advice;
}

const returned = new NotNow('The advice was sent back for detail: correct it, naming it, or answer what was asked', AdviceRequestState.RETURNED);

/** Takes the request to its end; or why it cannot be answered now. */
async function answer(request: AdviceRequest, summary: string, tools: Tools): Promise<Problem | undefined> {
  const { tx, today, find } = tools;
  const assessment = await find(assessmentPolicy, request.assessmentId);
  if (assessment?.state !== AssessmentState.OPEN) return new NotNow('The assessment is closed: no advice is waited for any more', AssessmentState.CLOSED);
  const refusal = request.state === AdviceRequestState.RETURNED ? returned : whyNot(request, AdviceRequestState.GIVEN);
  if (refusal) return refusal;
  const given = await tx.change(adviceRequestPolicy, request, { state: AdviceRequestState.GIVEN, answeredOn: today });
  if (!given) return new ChangedMeanwhile(request, summary);
  await adviceStepped(given, StepKind.ADVICE_RECEIVED, tools);
  return undefined;
}

/** An advice is corrected by the side that gave it, and the latest one only. */
async function whyNotCorrected(request: AdviceRequest, supersedesId: string, { tx, viewer, find }: Tools): Promise<Problem | undefined> {
  const earlier = await find(advicePolicy, supersedesId);
  if (earlier?.adviceRequestId !== request.id) return invalid('supersedesId', 'there is no such advice for this request');
  if (earlier.recordedFor !== viewer.actingFor) return invalid('supersedesId', 'an advice is corrected by those who gave it');
  const corrected = await tx.connection.query('SELECT FROM advice WHERE supersedes_id = $1', [earlier.id]);
  return corrected.length > 0 ? new NotNow('This advice has been corrected already: correct the latest one', AdviceRequestState.GIVEN) : undefined;
}
