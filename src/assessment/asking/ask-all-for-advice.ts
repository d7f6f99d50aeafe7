import { deed } from '../../access';
import { InvalidInput, type Problem } from '../../platform/graphql/problem';
import type { Assessment } from '../assessment.entity';
import { assessmentPolicy } from '../assessment.policy';
import { AdviceRequestState } from '../request/advice-request.entity';
import { askOne } from '../request/ask-for-advice';
import { askAllForAdviceShape, type AskAllForAdviceInput } from './ask-all.inputs';

const isAskedAlready = (problem: Problem): boolean => 'presentState' in problem && problem.presentState === AdviceRequestState.ASKED;
/** The faults of one of many, at its place among them. */
const placed = (at: number, problem: InvalidInput): InvalidInput => new InvalidInput(problem.fields.map(({ field, reason }) => ({ field: `asks.${at}.${field}`, reason })));

/** Asks everybody at once: all of them, or nobody. Whoever has been asked for the same and has not answered is left as they are. */
export const askAllForAdvice = deed<AskAllForAdviceInput, Assessment, Assessment>({
  may: assessmentPolicy.may.askAll,
  input: askAllForAdviceShape,
  about: [assessmentPolicy, (input) => input.assessmentId],
  async act(assessment, { asks }, tools) {
    for (const [at, ask] of asks.entries()) {
      const asked = await askOne(assessment, ask, tools);
      if (!('code' in asked) || isAskedAlready(asked)) continue;
      return asked instanceof InvalidInput ? placed(at, asked) : asked;
    }
    return assessment;
  },
});
