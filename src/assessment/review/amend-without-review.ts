import { deed } from '../../access';
import { planPolicy, type Plan } from '../../plan';
import { isProblem } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { advance } from './advance';
import { whyNotOfPlan, writeAmendments } from './amendments';
import { beginReview } from './begin-review';
import { outOfOrder } from './days-in-order';
import { whyNotReviewed } from './open-review';
import { AmendmentStage } from './plan-amendment.entity';
import type { Review } from './review.entity';
import { ReviewDecided } from './review.events';
import { amendWithoutReviewShape, type AmendWithoutReviewInput } from './review.inputs';
import { reviewPolicy } from './review.policy';
import { ReviewDecision, ReviewKind, ReviewState } from './review.states';

/** Proposes amendments without a review (regulation 28): the same notice, the same fifteen days. It sets no year anew. */
export const amendWithoutReview = deed<AmendWithoutReviewInput, Plan, Review>({
  may: reviewPolicy.may.decide,
  input: amendWithoutReviewShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, { on, reason, amendments }, tools) {
    const noticeOn = on ?? tools.today;
    const refused = whyNotReviewed(plan) ?? outOfOrder('on', noticeOn, { today: tools.today, before: {} }) ?? (await whyNotOfPlan(tools, plan.id, amendments));
    if (refused) return refused;
    const begun = await beginReview(tools, plan, { kind: ReviewKind.AMENDMENT, state: ReviewState.AMENDING, countedFrom: null });
    if (isProblem(begun)) return begun;
    await writeAmendments(tools, begun, { stage: AmendmentStage.PROPOSED, amendments });
    return advance(tools, begun, {
      version: begun.version,
      steps: [{ kind: StepKind.AMENDMENT_NOTICE_SERVED, on: noticeOn, reason }],
      with: { decision: ReviewDecision.AMEND, decisionReason: reason.trim(), noticeOn },
      event: ReviewDecided,
    });
  },
});
