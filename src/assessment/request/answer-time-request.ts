import { deed } from '../../access';
import { invalid, NotNow } from '../../platform/graphql/problem';
import { TimeAnswered } from '../assessment.events';
import { AdviceRequestState, TimeAnswer, type AdviceRequest } from './advice-request.entity';
import { answerTimeRequestShape, type AnswerTimeRequestInput } from './advice-request.inputs';
import { adviceRequestPolicy } from './advice-request.policy';
import { step } from './step';

/** Answers a wish for more time: with a new due date, or with a reason why not. */
export const answerTimeRequest = deed<AnswerTimeRequestInput, AdviceRequest, AdviceRequest>({
  may: adviceRequestPolicy.may.answerTime,
  input: answerTimeRequestShape,
  about: [adviceRequestPolicy, (input) => input.adviceRequestId],
  async act(request, { version, dueOn, reason }, tools) {
    if (request.state !== AdviceRequestState.TIME_ASKED) return new NotNow('Nobody has asked for more time', request.state);
    if (dueOn && dueOn < tools.today) return invalid('dueOn', 'a due date cannot lie in the past');
    const answer = dueOn ? { timeAnswer: TimeAnswer.GRANTED, dueOn } : { timeAnswer: TimeAnswer.REFUSED };
    const changes = { ...answer, timeAnswerReason: reason?.trim() || null };
    return step(request, { version, to: AdviceRequestState.ASKED, with: changes, event: TimeAnswered, words: reason }, tools);
  },
});
