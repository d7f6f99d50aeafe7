import { deed, type Tools } from '../../../access';
import { noSuchRecord } from '../../../platform/graphql/errors';
import { InvalidInput } from '../../../platform/graphql/problem';
import { AdviceReturned } from '../../assessment.events';
import { AdviceRequestState, type AdviceRequest } from '../../request/advice-request.entity';
import { adviceRequestPolicy } from '../../request/advice-request.policy';
import { step, whyNot } from '../../request/step';
import type { AdviceLine } from '../advice-line.entity';
import type { Advice } from '../advice.entity';
import { advicePolicy } from '../advice.policy';
import { AdviceQueryPurpose } from './advice-query.entity';
import { returnForDetailShape, type ReturnForDetailInput } from './advice-query.inputs';
import { askAuthor, latestAdvice, lineToAskAbout } from './ask-author';

/**
 * Sends advice back for detail, with a question for each line that needs it or for the whole. The advice stays as it was given, and the
 * day it was due does not move: no limit of the law waits for it.
 */
export const returnForDetail = deed<ReturnForDetailInput, AdviceRequest, AdviceRequest>({
  may: adviceRequestPolicy.may.returnForDetail,
  input: returnForDetailShape,
  about: [adviceRequestPolicy, (input) => input.adviceRequestId],
  async act(request, { version, questions }, tools) {
    const refusal = whyNot(request, AdviceRequestState.RETURNED);
    if (refusal) return refusal;
    const id = await latestAdvice(tools, request.id);
    const advice = id && (await tools.find(advicePolicy, id));
    if (!advice) throw noSuchRecord();
    const lines = await linesAskedAbout(tools, advice, questions);
    if (lines instanceof InvalidInput) return lines;
    for (const [at, { question, about }] of questions.entries()) {
      await askAuthor(tools, { request, advice, line: lines[at]!, purpose: AdviceQueryPurpose.RETURN, question, about, position: at + 1 });
    }
    return step(request, { version, to: AdviceRequestState.RETURNED, with: {}, event: AdviceReturned, words: questions[0]!.question }, tools);
  },
});

async function linesAskedAbout(tools: Tools, advice: Advice, questions: ReturnForDetailInput['questions']): Promise<(AdviceLine | null)[] | InvalidInput> {
  const lines: (AdviceLine | null)[] = [];
  const faults: InvalidInput[] = [];
  for (const [at, { adviceLineId }] of questions.entries()) {
    const line = adviceLineId ? await lineToAskAbout(tools, advice, { id: adviceLineId, field: `questions.${at}.adviceLineId` }) : null;
    if (line instanceof InvalidInput) faults.push(line);
    else lines.push(line);
  }
  return faults.length > 0 ? new InvalidInput(faults.flatMap(({ fields }) => fields)) : lines;
}
