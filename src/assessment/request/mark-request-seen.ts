import { deed } from '../../access';
import { ChangedMeanwhile } from '../../platform/graphql/problem';
import { RequestSeen } from '../assessment.events';
import { aboutRequest } from './about-request';
import type { AdviceRequest } from './advice-request.entity';
import type { MarkRequestSeenInput } from './advice-request.inputs';
import { adviceRequestPolicy } from './advice-request.policy';

/** Lets the asker know that the request has been seen. Said again, it changes nothing. */
export const markRequestSeen = deed<MarkRequestSeenInput, AdviceRequest, AdviceRequest>({
  may: adviceRequestPolicy.may.markSeen,
  about: [adviceRequestPolicy, (input) => input.adviceRequestId],
  async act(request, _, { tx, now, emit }) {
    if (request.seenAt) return request;
    const seen = await tx.change(adviceRequestPolicy, request, { seenAt: now });
    if (!seen) return new ChangedMeanwhile(request);
    emit(RequestSeen, seen, aboutRequest(seen));
    return seen;
  },
});
