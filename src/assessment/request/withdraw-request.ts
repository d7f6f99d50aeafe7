import { deed, endGrants } from '../../access';
import { RequestWithdrawn } from '../assessment.events';
import { AdviceRequestState, type AdviceRequest } from './advice-request.entity';
import { withdrawRequestShape, type WithdrawRequestInput } from './advice-request.inputs';
import { adviceRequestPolicy } from './advice-request.policy';
import { step } from './step';

/** Takes a request back. Whoever knew the child only because they were asked knows the child no more, and is told nothing further. */
export const withdrawRequest = deed<WithdrawRequestInput, AdviceRequest, AdviceRequest>({
  may: adviceRequestPolicy.may.withdraw,
  input: withdrawRequestShape,
  about: [adviceRequestPolicy, (input) => input.adviceRequestId],
  async act(request, { version, reason }, tools) {
    const changes = { withdrawnReason: reason.trim() };
    const withdrawn = await step(request, { version, to: AdviceRequestState.WITHDRAWN, with: changes, event: RequestWithdrawn, words: reason }, tools);
    await endGrants(tools.tx.connection, request.id);
    return withdrawn;
  },
});
