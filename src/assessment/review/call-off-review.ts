import { deed } from '../../access';
import { ChangedMeanwhile, invalid } from '../../platform/graphql/problem';
import { whyNotNow } from './advance';
import { callOff } from './next-review';
import type { Review } from './review.entity';
import { callOffReviewShape, type CallOffReviewInput } from './review.inputs';
import { reviewPolicy } from './review.policy';
import { ReviewKind } from './review.states';

/** Calls a review off. The yearly one cannot be called off while the plan is in force: the law has it held. */
export const callOffReview = deed<CallOffReviewInput, Review, Review>({
  may: reviewPolicy.may.callOff,
  input: callOffReviewShape,
  about: [reviewPolicy, (input) => input.reviewId],
  async act(review, { version, reason }, tools) {
    const refused = whyNotNow(review, 'callOff');
    if (refused) return refused;
    if (review.version !== version) return new ChangedMeanwhile(review, reason);
    if (review.kind === ReviewKind.ANNUAL) return invalid('reviewId', 'the yearly review of a plan in force is held (s.44(1)): plan another day for the meeting instead');
    return callOff(tools, review, { on: tools.today, reason: reason.trim() });
  },
});
