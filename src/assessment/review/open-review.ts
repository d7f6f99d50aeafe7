import { deed, type Tools } from '../../access';
import { PlanKind, planPolicy, PlanState, type Plan } from '../../plan';
import { invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { beginReview } from './begin-review';
import { MoveOfPhase } from './phase-moves';
import { expectedMove } from './phase-of-child';
import type { OpenReviewInput } from './review.inputs';
import type { Review } from './review.entity';
import { reviewPolicy } from './review.policy';
import { ReviewKind } from './review.states';
import { childOf, settingOf } from './whose-review';

/** Why a plan cannot be reviewed under the law of EHC plans; nothing where it can. */
export function whyNotReviewed(plan: Plan): Problem | undefined {
  if (plan.kind !== PlanKind.EHC_PLAN) return invalid('planId', 'this is no EHC plan: it is reviewed as its own kind of plan is');
  if (plan.state === PlanState.CEASED) return new NotNow('This plan has ceased: it is not reviewed any more.', plan.state);
  if (plan.state === PlanState.DRAFTING) return new NotNow('Nothing of this plan has been issued yet: there is nothing to review.', plan.state);
  return undefined;
}

/** Puts the yearly review, or the review before a move of phase, on the calendar of everybody concerned. */
export const openReview = deed<OpenReviewInput, Plan, Review>({
  may: reviewPolicy.may.open,
  about: [planPolicy, (input) => input.planId],
  async act(plan, input, tools) {
    const refused = whyNotReviewed(plan);
    if (refused) return refused;
    if (input.kind === ReviewKind.ANNUAL) return annual(plan, input, tools);
    if (input.kind === ReviewKind.PHASE_TRANSFER) return beforeMove(plan, input, tools);
    return invalid('kind', input.kind === ReviewKind.EARLY ? 'an early review is asked for: `askForReview`' : 'the authority amends without a review by `amendWithoutReview`');
  },
});

/** The day from which the year is counted: the last decision, or the first issued version. */
export async function lastCountedFrom({ tx }: Tools, planId: string): Promise<string | null> {
  const [row] = await tx.connection.query<{ day: string | null }>(
    `SELECT coalesce((SELECT max(decided_on) FROM review WHERE plan_id = $1 AND decision IS NOT NULL), (SELECT min(issued_on) FROM plan_version WHERE plan_id = $1))::text AS day`,
    [planId],
  );
  return row!.day;
}

async function annual(plan: Plan, { countedFrom }: OpenReviewInput, tools: Tools): Promise<Review | Problem> {
  const from = countedFrom ?? (await lastCountedFrom(tools, plan.id)) ?? tools.today;
  if (from > tools.today) return invalid('countedFrom', `${from} is still to come: no plan was made or reviewed on it`);
  return beginReview(tools, plan, { kind: ReviewKind.ANNUAL, countedFrom: from });
}

async function beforeMove(plan: Plan, { phaseMove, movesOn }: OpenReviewInput, tools: Tools): Promise<Review | Problem> {
  const [child, setting] = [await childOf(tools, plan.childId), await settingOf(tools, plan.childId)];
  const expected = expectedMove({ dateOfBirth: child.dateOfBirth, today: tools.today, setting });
  const move = phaseMove ?? expected?.move;
  if (!move) return invalid('phaseMove', 'by date of birth and setting the child moves to no other phase by the next school year: say which move it is');
  const on = movesOn ?? (move === MoveOfPhase.POST_16_TO_POST_16 ? undefined : expected?.movesOn ?? `${Number(tools.today.slice(0, 4)) + (tools.today.slice(5) < '09-01' ? 0 : 1)}-09-01`);
  if (!on) return invalid('movesOn', 'say on which day the young person moves: the review is due five months before');
  if (on <= tools.today) return invalid('movesOn', `${on} has come already: a review before the move can no longer be held`);
  return beginReview(tools, plan, { kind: ReviewKind.PHASE_TRANSFER, countedFrom: null, phaseMove: move, movesOn: on });
}
