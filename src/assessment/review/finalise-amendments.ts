import { deed, seenAs, type Tools } from '../../access';
import { issueVersion, LegalBasis, PlanEdition, planPolicy } from '../../plan';
import { ChangedMeanwhile, invalid, isProblem, NotNow, type Problem } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { advance, whyNotNow } from './advance';
import { lastDayBy } from './by-rule';
import { courseOf } from './course';
import { endInvitations } from './end-invitations';
import { nextSettingOf } from './next-setting';
import { AmendmentStage } from './plan-amendment.entity';
import { planAmendmentPolicy } from './review-parts.policy';
import type { Review } from './review.entity';
import { ReviewFinalised } from './review.events';
import { finaliseAmendmentsShape, type FinaliseAmendmentsInput } from './review.inputs';
import { reviewPolicy } from './review.policy';
import { AmendmentOutcome, ReviewKind, ReviewState } from './review.states';
import { tellFamily } from './tell-family';

/** Issues the final amended plan, or says why the plan is not amended after all (regulation 22(3), (4)). The family has its fifteen days first. */
export const finaliseAmendments = deed<FinaliseAmendmentsInput, Review, Review>({
  may: reviewPolicy.may.finalise,
  input: finaliseAmendmentsShape,
  about: [reviewPolicy, (input) => input.reviewId],
  async act(review, input, tools) {
    const refused = whyNotNow(review, 'finalise') ?? (review.version === input.version ? undefined : new ChangedMeanwhile(review, input.reason)) ?? tooSoon(review, tools);
    if (refused) return refused;
    const next = await nextSettingOf(tools, review, input.nextSetting);
    if (isProblem(next)) return next;
    const isFinal = typeof input.planVersion === 'number';
    if (isFinal && review.kind === ReviewKind.PHASE_TRANSFER && !('movesOn' in next)) {
      return invalid('nextSetting', 'the plan names the setting until the move and the one after it: say which, or its type (regulation 18(1))');
    }
    const issued = isFinal ? await issue(tools, review, input) : null;
    if (isProblem(issued)) return issued;
    const decision = isFinal ? StepKind.FINAL_AMENDED_PLAN_ISSUED : StepKind.DECIDED_NOT_TO_AMEND;
    const lacking = await tellFamily(tools, courseOf(review), { decision, on: tools.today, reason: input.reason, notice: input.notice });
    if (lacking) return lacking;
    const finalised = await advance(tools, review, {
      version: input.version,
      steps: [{ kind: decision, on: tools.today, reason: input.reason ?? null }],
      with: {
        ...next, state: ReviewState.ENDED, outcome: isFinal ? AmendmentOutcome.AMENDED : AmendmentOutcome.NOT_AMENDED, finalOn: tools.today,
        finalReason: input.reason?.trim() || null, planVersionId: issued,
      },
      event: ReviewFinalised,
      words: input.reason,
    });
    if (!isProblem(finalised)) await endInvitations(tools, review.id);
    return finalised;
  },
});

function tooSoon({ noticeOn, state }: Review, { today }: Tools): NotNow | undefined {
  const lastDay = noticeOn && lastDayBy('R6', noticeOn);
  return lastDay && today <= lastDay ? new NotNow(`The family has until ${lastDay} to say what it thinks of the amendments, and nobody may shorten that`, state) : undefined;
}

/** The lines that the amendment notice told the family were to be taken out or worded otherwise. */
async function toldOf({ tx }: Tools, reviewId: string): Promise<string[]> {
  const amendments = await tx.connection.query<{ lineId: string }>(
    `SELECT line_id AS "lineId" FROM ${seenAs(planAmendmentPolicy)} WHERE review_id = $1 AND stage = $2 AND line_id IS NOT NULL`, [reviewId, AmendmentStage.PROPOSED],
  );
  return amendments.map(({ lineId }) => lineId);
}

async function issue(tools: Tools, { id, kind, planId, state }: Review, { planVersion, note, overrides }: FinaliseAmendmentsInput): Promise<string | Problem> {
  const plan = await tools.find(planPolicy, planId);
  if (!plan) return new NotNow('The plan is not there any more', state);
  const version = await issueVersion(plan, {
    version: planVersion!, note: note ?? null, edition: PlanEdition.FINAL_AMENDED, overrides, toldOf: await toldOf(tools, id),
    legalBasis: kind === ReviewKind.AMENDMENT ? LegalBasis.AMENDMENT_WITHOUT_REVIEW : LegalBasis.REVIEW,
  }, tools);
  return isProblem(version) ? version : version.id;
}
