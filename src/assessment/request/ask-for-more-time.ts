import { deed } from '../../access';
import { invalid } from '../../platform/graphql/problem';
import { TimeAsked } from '../assessment.events';
import { AdviceRequestState, type AdviceRequest } from './advice-request.entity';
import { askForMoreTimeShape, type AskForMoreTimeInput } from './advice-request.inputs';
import { adviceRequestPolicy } from './advice-request.policy';
import { step } from './step';

/** Asks the asker for more time. The due date stays as it is until they have said yes. */
export const askForMoreTime = deed<AskForMoreTimeInput, AdviceRequest, AdviceRequest>({
  may: adviceRequestPolicy.may.askForTime,
  input: askForMoreTimeShape,
  about: [adviceRequestPolicy, (input) => input.adviceRequestId],
  async act(request, { version, until, reason }, tools) {
    if (until <= request.dueOn || until < tools.today) return invalid('until', `it is due on ${request.dueOn}: more time ends on a later day, and not in the past`);
    const changes = { timeAskedUntil: until, timeAskedReason: reason.trim(), timeAnswer: null, timeAnswerReason: null };
    return step(request, { version, to: AdviceRequestState.TIME_ASKED, with: changes, event: TimeAsked, words: reason }, tools);
  },
});
