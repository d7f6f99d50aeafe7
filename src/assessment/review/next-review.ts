import type { Tools } from '../../access';
import type { Plan } from '../../plan';
import { isProblem, type Problem } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { advance } from './advance';
import { beginReview } from './begin-review';
import { endInvitations } from './end-invitations';
import type { Review } from './review.entity';
import { ReviewCalledOff } from './review.events';
import { reviewPolicy } from './review.policy';
import { ReviewKind, ReviewState } from './review.states';

/**
 * Begins the next year: a decision after any review, or the making of the plan, sets the clock anew. A yearly review that is on the calendar and
 * has not been held gives way to it.
 */
export async function beginNextYear(tools: Tools, plan: Plan, countedFrom: string): Promise<Problem | undefined> {
  const waiting = await tools.tx.connection.query<{ id: string }>(
    `SELECT id FROM review WHERE plan_id = $1 AND kind = $2 AND state = ANY ($3)`, [plan.id, ReviewKind.ANNUAL, [ReviewState.OPEN, ReviewState.PLANNED]],
  );
  for (const { id } of waiting) {
    const review = await tools.find(reviewPolicy, id);
    const ended = review && (await callOff(tools, review, { on: tools.today, reason: 'The plan was reviewed meanwhile: the next year is counted from that decision.' }));
    if (isProblem(ended)) return ended;
  }
  const begun = await beginReview(tools, plan, { kind: ReviewKind.ANNUAL, countedFrom });
  return isProblem(begun) ? begun : undefined;
}

/** Ends a review that is not to be held. */
export async function callOff(tools: Tools, review: Review, { on, reason }: { readonly on: string; readonly reason: string }): Promise<Review | Problem> {
  const off = await advance(tools, review, {
    version: review.version,
    steps: [{ kind: StepKind.REVIEW_CALLED_OFF, on, reason }],
    with: { state: ReviewState.CALLED_OFF, calledOffReason: reason },
    event: ReviewCalledOff,
  });
  if (!isProblem(off)) await endInvitations(tools, review.id);
  return off;
}

/** Ends all that is under way for a plan, as when it ceases. */
export async function callOffAll(tools: Tools, planId: string, reason: string): Promise<Problem | undefined> {
  const waiting = await tools.tx.connection.query<{ id: string }>(
    `SELECT id FROM review WHERE plan_id = $1 AND state <> ALL ($2) ORDER BY id`, [planId, [ReviewState.ENDED, ReviewState.CALLED_OFF]],
  );
  for (const { id } of waiting) {
    const review = await tools.find(reviewPolicy, id);
    const ended = review && (await callOff(tools, review, { on: tools.today, reason }));
    if (isProblem(ended)) return ended;
  }
  return undefined;
}
