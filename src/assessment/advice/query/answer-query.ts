import { deed, type Tools } from '../../../access';
import { termNames, type ProvisionChangesInput } from '../../../plan';
import { ChangedMeanwhile, NotNow, type Problem } from '../../../platform/graphql/problem';
import { AdviceDetailed, QueryAnswered } from '../../assessment.events';
import { aboutRequest } from '../../request/about-request';
import { AdviceRequestState, type AdviceRequest } from '../../request/advice-request.entity';
import { adviceRequestPolicy } from '../../request/advice-request.policy';
import { step } from '../../request/step';
import type { AdvisedProvision } from '../advised';
import { AdviceQueryState, type AdviceQuery } from './advice-query.entity';
import { answerQueryShape, type AnswerQueryInput } from './advice-query.inputs';
import { adviceQueryPolicy } from './advice-query.policy';

const answersIn = (terms: ProvisionChangesInput | null | undefined): AdvisedProvision | null =>
  terms ? (Object.fromEntries(termNames.map((name) => [name, terms[name] ?? null])) as unknown as AdvisedProvision) : null;

/** The author answers in words, with amounts where these are asked. The last answer to what was sent back ends the waiting. */
export const answerQuery = deed<AnswerQueryInput, AdviceQuery, AdviceQuery>({
  may: adviceQueryPolicy.may.answer,
  input: answerQueryShape,
  about: [adviceQueryPolicy, (input) => input.adviceQueryId],
  async act(query, { version, answer, terms }, tools) {
    const { tx, viewer, today, find, emit } = tools;
    if (query.state !== AdviceQueryState.ASKED) return new NotNow('This query has been answered', query.state);
    const answered = await tx.change(adviceQueryPolicy, { id: query.id, version }, {
      state: AdviceQueryState.ANSWERED, answer: answer.trim(), answered: answersIn(terms), answeredOn: today, answeredBy: viewer.personId,
    });
    if (!answered) return new ChangedMeanwhile({ version: query.version, text: query.answer }, answer);
    const request = await find(adviceRequestPolicy, query.adviceRequestId);
    if (request) emit(QueryAnswered, answered, { ...aboutRequest(request), adviceId: query.adviceId });
    const refused = request && (await endReturn(tools, request));
    return refused ?? answered;
  },
});

/** Takes a request that was sent back to where it was, once nothing of it is open any more. */
async function endReturn(tools: Tools, request: AdviceRequest): Promise<Problem | null> {
  if (request.state !== AdviceRequestState.RETURNED) return null;
  const open = await tools.tx.connection.query(`SELECT FROM advice_query WHERE advice_request_id = $1 AND purpose = 'RETURN' AND state = 'ASKED'`, [request.id]);
  if (open.length > 0) return null;
  const given = await step(request, { version: request.version, to: AdviceRequestState.GIVEN, with: {}, event: AdviceDetailed }, tools);
  return 'code' in given ? given : null;
}

/** A correction answers all that its author was asked about what it stands in place of. */
export async function answerByCorrection(tools: Tools, request: AdviceRequest, { id, supersedesId }: { readonly id: string; readonly supersedesId: string }): Promise<Problem | null> {
  const { tx, viewer, today } = tools;
  const open = await tx.connection.query<{ id: string; version: number }>(`SELECT id, version FROM advice_query WHERE advice_id = $1 AND state = 'ASKED' ORDER BY id`, [supersedesId]);
  for (const query of open) {
    const changes = { state: AdviceQueryState.ANSWERED, answeredByAdviceId: id, answeredOn: today, answeredBy: viewer.personId };
    if (!(await tx.change(adviceQueryPolicy, query, changes))) return new ChangedMeanwhile(request);
  }
  return endReturn(tools, request);
}
