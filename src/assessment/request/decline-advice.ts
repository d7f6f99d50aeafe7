import { deed, endGrants } from '../../access';
import { AdviceDeclined } from '../assessment.events';
import { AdviceRequestState, type AdviceRequest } from './advice-request.entity';
import { declineAdviceShape, type DeclineAdviceInput } from './advice-request.inputs';
import { adviceRequestPolicy } from './advice-request.policy';
import { step } from './step';

/** Says that no advice can be given, and why. Whoever knew the child only because they were asked knows the child no more. */
export const declineAdvice = deed<DeclineAdviceInput, AdviceRequest, AdviceRequest>({
  may: adviceRequestPolicy.may.decline,
  input: declineAdviceShape,
  about: [adviceRequestPolicy, (input) => input.adviceRequestId],
  async act(request, { version, ground, reason }, tools) {
    const changes = { declinedGround: ground, declinedReason: reason.trim(), answeredOn: tools.today };
    const declined = await step(request, { version, to: AdviceRequestState.DECLINED, with: changes, event: AdviceDeclined, words: reason }, tools);
    await endGrants(tools.tx.connection, request.id);
    return declined;
  },
});
