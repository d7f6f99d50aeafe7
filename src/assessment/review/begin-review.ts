import type { Tools } from '../../access';
import type { Plan } from '../../plan';
import { isProblem, NotNow, type Problem } from '../../platform/graphql/problem';
import { courseOf, firstStepsOf } from './course';
import type { Review } from './review.entity';
import { ReviewOpened } from './review.events';
import { reviewPolicy } from './review.policy';
import { type ReviewKind, ReviewState, underWay } from './review.states';
import { take } from './take';
import { whoHolds } from './whose-review';

/** What a review begins with. */
export type Beginning = Pick<Review, 'kind' | 'countedFrom'> & Partial<Pick<Review, 'phaseMove' | 'movesOn' | 'state'>>;

const blank = {
  endsBy: null, nextDueOn: null, meetingOn: null, meetingNote: null, shortNoticeReason: null, circulatedOn: null, heldOn: null, reportedOn: null, report: null, recommends: null,
  differences: null, decision: null, decidedOn: null, decisionReason: null, noticeOn: null, outcome: null, finalOn: null, finalReason: null, planVersionId: null,
  phaseMove: null, movesOn: null, nextSettingId: null, nextSettingType: null, calledOffReason: null,
} as const;

async function isUnderWay({ tx }: Tools, planId: string, kind: ReviewKind): Promise<boolean> {
  const rows = await tx.connection.query('SELECT FROM review WHERE plan_id = $1 AND kind = $2 AND state = ANY ($3)', [planId, kind, underWay]);
  return rows.length > 0;
}

/** Begins a review of a plan. Its days are those of the law from the first moment on. */
export async function beginReview(tools: Tools, plan: Plan, { askedOn, ...beginning }: Beginning & { readonly askedOn?: string }): Promise<Review | Problem> {
  const state = beginning.state ?? ReviewState.OPEN;
  if (underWay.includes(state) && (await isUnderWay(tools, plan.id, beginning.kind))) return new NotNow('A review of this kind is under way already for this plan.', ReviewState.OPEN);
  const { tx, emit } = tools;
  const begun = await tx.insert(reviewPolicy, { ...blank, ...beginning, state, childId: plan.childId, planId: plan.id, ...(await whoHolds(tools, plan.childId)) });
  const dates = await take(tools, courseOf(begun), firstStepsOf(begun, askedOn ? { on: askedOn, agreedOn: tools.today } : undefined));
  if (isProblem(dates)) return dates;
  const dated = (await tx.change(reviewPolicy, begun, dates))!;
  emit(ReviewOpened, dated, { reviewId: dated.id, planId: plan.id });
  return dated;
}
