import { deed } from '../../access';
import { planPolicy } from '../../plan';
import { ChangedMeanwhile, isProblem, NotNow, type Problem } from '../../platform/graphql/problem';
import { beginReview } from './begin-review';
import { lastCountedFrom } from './open-review';
import type { Tools } from '../../access';
import { ReviewRequestAnswered } from './review.events';
import { answerReviewRequestShape, type AnswerReviewRequestInput } from './review.inputs';
import { ReviewRequestState, type ReviewRequest } from './review-request.entity';
import { reviewRequestPolicy } from './review-parts.policy';
import { ReviewKind } from './review.states';

/** The authority's answer to a wish for an early review. The law sets no day for it, and no right of appeal. */
export const answerReviewRequest = deed<AnswerReviewRequestInput, ReviewRequest, ReviewRequest>({
  may: reviewRequestPolicy.may.answer,
  input: answerReviewRequestShape,
  about: [reviewRequestPolicy, (input) => input.reviewRequestId],
  async act(request, { agrees, reason, version }, tools) {
    if (request.state !== ReviewRequestState.ASKED) return new NotNow('This has been answered', request.state);
    if (request.version !== version) return new ChangedMeanwhile(request, reason);
    const reviewId = agrees ? await begin(tools, request) : null;
    if (isProblem(reviewId)) return reviewId;
    const answered = await tools.tx.change(reviewRequestPolicy, { id: request.id, version }, {
      state: agrees ? ReviewRequestState.AGREED : ReviewRequestState.REFUSED, answeredOn: tools.today, answerReason: reason.trim(), reviewId,
    });
    if (!answered) return new ChangedMeanwhile(request, reason);
    tools.emit(ReviewRequestAnswered, answered, { planId: answered.planId, ...(reviewId && { reviewId }) });
    return answered;
  },
});

async function begin(tools: Tools, { planId, state, askedOn }: ReviewRequest): Promise<string | Problem> {
  const plan = await tools.find(planPolicy, planId);
  if (!plan) return new NotNow('The plan is not there any more', state);
  const review = await beginReview(tools, plan, { kind: ReviewKind.EARLY, askedOn, countedFrom: await lastCountedFrom(tools, planId) });
  return isProblem(review) ? review : review.id;
}
