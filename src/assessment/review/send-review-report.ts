import { deed } from '../../access';
import { invalid } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { advance, whyNotNow } from './advance';
import { whyNotOfPlan, writeAmendments } from './amendments';
import { outOfOrder } from './days-in-order';
import { AmendmentStage } from './plan-amendment.entity';
import type { Review } from './review.entity';
import { ReviewReported } from './review.events';
import { sendReviewReportShape, type SendReviewReportInput } from './review.inputs';
import { reviewPolicy } from './review.policy';
import { ReviewDecision, ReviewState } from './review.states';

/** Sends the report: what the meeting recommends, and where those who met saw it differently (regulations 20(7) to (9), 21(7)). */
export const sendReviewReport = deed<SendReviewReportInput, Review, Review>({
  may: reviewPolicy.may.report,
  input: sendReviewReportShape,
  about: [reviewPolicy, (input) => input.reviewId],
  async act(review, { on, report, recommends, amendments, differences, version }, tools) {
    const reportedOn = on ?? tools.today;
    const refused = whyNotNow(review, 'report') ?? outOfOrder('on', reportedOn, { today: tools.today, before: { 'the meeting was held': review.heldOn } });
    if (refused) return refused;
    if (recommends !== ReviewDecision.AMEND && amendments.length > 0) return invalid('recommends', 'amendments are recommended, so the recommendation is to amend');
    if (recommends === ReviewDecision.AMEND && amendments.length === 0) return invalid('amendments', 'say which amendments the meeting recommends');
    const unfit = await whyNotOfPlan(tools, review.planId, amendments);
    if (unfit) return unfit;
    await writeAmendments(tools, review, { stage: AmendmentStage.RECOMMENDED, amendments });
    return advance(tools, review, {
      version,
      steps: [{ kind: StepKind.REPORT_SENT, on: reportedOn }],
      with: { state: ReviewState.REPORTED, reportedOn, report: report.trim(), recommends, differences: differences?.trim() || null },
      event: ReviewReported,
      words: report,
    });
  },
});
