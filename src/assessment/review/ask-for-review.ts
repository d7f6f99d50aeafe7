import { deed } from '../../access';
import { planPolicy, type Plan } from '../../plan';
import { NotNow } from '../../platform/graphql/problem';
import { whyNotReviewed } from './open-review';
import { ReviewAsked } from './review.events';
import { askForReviewShape, type AskForReviewInput } from './review.inputs';
import { ReviewRequestState, type ReviewRequest } from './review-request.entity';
import { reviewRequestPolicy } from './review-parts.policy';

/** Asks for an early review. Any party may; the authority answers. Whoever has asked and waits asks once. */
export const askForReview = deed<AskForReviewInput, Plan, ReviewRequest>({
  may: reviewRequestPolicy.may.ask,
  input: askForReviewShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, { triggers, reason }, { tx, viewer, today, emit }) {
    const refused = whyNotReviewed(plan);
    if (refused) return refused;
    const waiting = await tx.connection.query(`SELECT FROM review_request WHERE plan_id = $1 AND recorded_for = $2 AND state = 'ASKED'`, [plan.id, viewer.actingFor]);
    if (waiting.length > 0) return new NotNow('You have asked already, and the authority has not answered yet', ReviewRequestState.ASKED);
    const request = await tx.insert(reviewRequestPolicy, {
      childId: plan.childId, planId: plan.id, state: ReviewRequestState.ASKED, triggers: [...new Set(triggers)], reason: reason.trim(), askedOn: today, answeredOn: null,
      answerReason: null, reviewId: null,
    });
    emit(ReviewAsked, request, { planId: plan.id });
    return request;
  },
});
