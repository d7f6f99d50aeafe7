import { deed, type Tools } from '../../access';
import { planPolicy, type Plan } from '../../plan';
import { ChangedMeanwhile, invalid, isProblem, NotNow, type InvalidInput, type Problem } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { advance, whyNotNow } from './advance';
import { whyNotOfPlan, writeAmendments } from './amendments';
import { courseOf } from './course';
import { outOfOrder } from './days-in-order';
import { endInvitations } from './end-invitations';
import { beginNextYear } from './next-review';
import { nextSettingOf } from './next-setting';
import { AmendmentStage } from './plan-amendment.entity';
import type { Review } from './review.entity';
import { ReviewDecided } from './review.events';
import { decideAfterReviewShape, type DecideAfterReviewInput } from './review.inputs';
import { reviewPolicy } from './review.policy';
import { ReviewDecision, ReviewKind, ReviewState } from './review.states';
import { tellFamily } from './tell-family';

const steps: Readonly<Record<ReviewDecision, readonly StepKind[]>> = {
  [ReviewDecision.KEEP]: [StepKind.DECIDED_TO_KEEP],
  [ReviewDecision.AMEND]: [StepKind.DECIDED_TO_AMEND, StepKind.AMENDMENT_NOTICE_SERVED],
  [ReviewDecision.CEASE]: [StepKind.DECIDED_TO_CEASE],
};

/**
 * The authority's decision after a review: the review ends on the day it is sent, and the next year is counted from it. Where the plan is to be
 * amended, the amendments go out with it: R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin).
 */
export const decideAfterReview = deed<DecideAfterReviewInput, Review, Review>({
  may: reviewPolicy.may.decide,
  input: decideAfterReviewShape,
  about: [reviewPolicy, (input) => input.reviewId],
  async act(review, input, tools) {
    const { version, decision, reason, amendments } = input;
    const decidedOn = input.on ?? tools.today;
    const refused = whyNotNow(review, 'decide')
      ?? (review.version === version ? undefined : new ChangedMeanwhile(review, reason))
      ?? outOfOrder('on', decidedOn, { today: tools.today, before: { 'the meeting was held': review.heldOn, 'the report was sent': review.reportedOn } })
      ?? unfitting(review, input) ?? (await whyNotOfPlan(tools, review.planId, amendments));
    if (refused) return refused;
    const next = await nextSettingOf(tools, review, input.nextSetting);
    if (isProblem(next)) return next;
    const decided = await advance(tools, review, {
      version,
      steps: steps[decision].map((kind) => ({ kind, on: decidedOn, reason })),
      with: { ...next, ...leadsTo(decision, decidedOn), decision, decidedOn, decisionReason: reason.trim() },
      event: ReviewDecided,
      words: reason,
    });
    if (isProblem(decided)) return decided;
    const lacking = decision === ReviewDecision.KEEP ? await tellFamily(tools, courseOf(decided), { decision: StepKind.DECIDED_TO_KEEP, on: decidedOn, reason, notice: input.notice }) : undefined;
    if (lacking) return lacking;
    await writeAmendments(tools, review, { stage: AmendmentStage.PROPOSED, amendments });
    return (await afterwards(tools, decided, decidedOn)) ?? decided;
  },
});

const leadsTo = (decision: ReviewDecision, on: string): Partial<Review> =>
  decision === ReviewDecision.AMEND ? { state: ReviewState.AMENDING, noticeOn: on } : { state: ReviewState.ENDED };

function unfitting({ kind }: Review, { decision, amendments, nextSetting }: DecideAfterReviewInput): InvalidInput | undefined {
  if (decision === ReviewDecision.AMEND && amendments.length === 0) {
    return invalid('amendments', 'the proposed amendments go out with the decision to amend, and not later (R (L, M and P) v Devon [2022] EWHC 493)');
  }
  if (decision !== ReviewDecision.AMEND && amendments.length > 0) return invalid('decision', 'amendments are proposed, so the decision is to amend');
  if (kind === ReviewKind.PHASE_TRANSFER && decision === ReviewDecision.KEEP && !nextSetting) {
    return invalid('nextSetting', 'before a move of phase the plan has to name what comes next: amend it, or say which setting it names already');
  }
  return undefined;
}

/** The next year begins with the decision. A plan that is to cease is kept until it does, and is reviewed while it is. */
async function afterwards(tools: Tools, review: Review, decidedOn: string): Promise<Problem | undefined> {
  const plan: Plan | null = await tools.find(planPolicy, review.planId);
  if (!plan) return new NotNow('The plan is not there any more', review.state);
  const stuck = await beginNextYear(tools, plan, decidedOn);
  if (!stuck && review.state === ReviewState.ENDED) await endInvitations(tools, review.id);
  return stuck;
}
