import { deed, type Tools } from '../../access';
import { ChangedMeanwhile, invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import type { PastoralPlan } from './pastoral-plan.entity';
import { PastoralReviewState, type PastoralReview } from './pastoral-review.entity';
import { TargetState, type PastoralTarget } from './pastoral-target.entity';
import { whyNotOnDay, whyNotOpen } from './part-of-plan';
import { PastoralReviewHeld, TargetEnded, TargetScored } from './plans.events';
import { pastoralPlanPolicy, pastoralReviewPolicy, pastoralTargetPolicy, targetScorePolicy } from './plans.policies';
import { holdPastoralReviewShape, type HoldPastoralReviewInput, type ReviewedTargetInput } from './target.inputs';
import { ScoredBy } from './target-score.entity';

type LiveTarget = Pick<PastoralTarget, 'id' | 'version'>;
const liveTargetsOf = ({ tx }: Tools, { id }: PastoralPlan): Promise<LiveTarget[]> =>
  tx.connection.query<LiveTarget>(`SELECT id, version FROM pastoral_target WHERE pastoral_plan_id = $1 AND state = 'LIVE' ORDER BY place`, [id]);

/** A review looks at every target that is worked on, and at each once. */
function whyNotThese(reviewed: readonly ReviewedTargetInput[], live: readonly LiveTarget[]): Problem | undefined {
  const ids = reviewed.map(({ pastoralTargetId }) => pastoralTargetId.toLowerCase());
  if (new Set(ids).size !== ids.length) return invalid('targets', 'each target is scored once');
  if (ids.some((id) => !live.some((target) => target.id === id))) return invalid('targets', 'one of these is none of the targets that are worked on');
  return ids.length < live.length ? invalid('targets', `score every target that is worked on: there are ${live.length}`) : undefined;
}

interface Held {
  readonly plan: PastoralPlan;
  readonly review: PastoralReview;
  readonly live: readonly LiveTarget[];
  readonly reviewed: readonly ReviewedTargetInput[];
}
async function keepScores({ tx, emit }: Tools, { plan, review, reviewed }: Held): Promise<void> {
  const { childId, pastoralPlanId, id: pastoralReviewId, heldOn } = review;
  const scores = await tx.insertAll(targetScorePolicy, reviewed.map(({ pastoralTargetId, score, note }) => ({
    childId, pastoralTargetId, pastoralPlanId, pastoralReviewId, scoredOn: heldOn!, lesson: null, by: ScoredBy.SCHOOL, score, note: trimmed(note),
  })));
  for (const given of scores) emit(TargetScored, given, { planId: plan.planId, pastoralPlanId, pastoralTargetId: given.pastoralTargetId });
}

/** Ends the targets that are worked on no further. */
async function endTargets({ tx, emit }: Tools, { plan, review, live, reviewed }: Held): Promise<void> {
  for (const { pastoralTargetId, state, note } of reviewed.filter((each) => each.state !== TargetState.LIVE)) {
    const target = live.find(({ id }) => id === pastoralTargetId.toLowerCase())!;
    const ended = await tx.change(pastoralTargetPolicy, target, { state, endedOn: review.heldOn, endedReason: trimmed(note) });
    if (ended) emit(TargetEnded, ended, { planId: plan.planId, pastoralPlanId: plan.id });
  }
}

/** Holds a review: what was found and agreed, with the score of every target and what becomes of it. */
export const holdPastoralReview = deed<HoldPastoralReviewInput, PastoralReview, PastoralReview>({
  may: pastoralReviewPolicy.may.hold,
  input: holdPastoralReviewShape,
  about: [pastoralReviewPolicy, (input) => input.pastoralReviewId],
  async act(review, { version, heldOn, whoCame, whatHelped, whatDidNot, agreed, targets: reviewed }, tools) {
    const plan = (await tools.find(pastoralPlanPolicy, review.pastoralPlanId))!;
    if (review.state !== PastoralReviewState.DUE) return new NotNow('This review was held or called off', review.state);
    const live = await liveTargetsOf(tools, plan);
    const refused = whyNotOpen(plan) ?? whyNotOnDay('heldOn', heldOn, { today: tools.today, plan }) ?? whyNotThese(reviewed, live);
    if (refused) return refused;
    const held = await tools.tx.change(pastoralReviewPolicy, { id: review.id, version }, {
      state: PastoralReviewState.HELD, heldOn, whoCame: whoCame.trim(), whatHelped: trimmed(whatHelped), whatDidNot: trimmed(whatDidNot), agreed: agreed.trim(),
    });
    if (!held) return new ChangedMeanwhile(review, agreed);
    tools.emit(PastoralReviewHeld, held, { planId: plan.planId, pastoralPlanId: plan.id });
    await keepScores(tools, { plan, review: held, live, reviewed });
    await endTargets(tools, { plan, review: held, live, reviewed });
    return held;
  },
});
