import { deed, endGrants } from '../../access';
import { AdviceDeclined } from '../assessment.events';
import { AdviceRequestState, type AdviceRequest } from './advice-request.entity';
import { whatDecliningLacks } from './decline-terms';
import { declineAdviceShape, type DeclineAdviceInput } from './advice-request.inputs';
import { adviceRequestPolicy } from './advice-request.policy';
import { step } from './step';

/** Says that no advice can be given, and why. Whoever knew the child only because they were asked knows the child no more. */
export const declineAdvice = deed<DeclineAdviceInput, AdviceRequest, AdviceRequest>({
  may: adviceRequestPolicy.may.decline,
  input: declineAdviceShape,
  about: [adviceRequestPolicy, (input) => input.adviceRequestId],
  async act(request, input, tools) {
    const { version, ground, reason } = input;
    const missing = whatDecliningLacks(request.kind, input);
    if (missing) return missing;
    const changes = {
      declinedGround: ground, declinedReason: reason.trim(), answeredOn: tools.today,
      declinedLookedAt: input.lookedAt?.trim() || null, declinedAssessmentNeeded: input.assessmentNeeded ?? null,
      declinedAssessmentReason: input.assessmentReason?.trim() || null, declinedSeenFrom: input.seenFrom ?? null, declinedClosedOn: input.closedOn ?? null,
    };
    const declined = await step(request, { version, to: AdviceRequestState.DECLINED, with: changes, event: AdviceDeclined, words: reason }, tools);
    await endGrants(tools.tx.connection, request.id);
    return declined;
  },
});
