import { deed, seenAs, type Tools } from '../../access';
import { kindsOfLine, LineType, Section } from '../../plan';
import { InvalidInput, type InvalidField } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import { StepKind } from '../statutory/steps';
import { advance, whyNotNow } from './advance';
import { outOfOrder } from './days-in-order';
import type { Review } from './review.entity';
import { ReviewHeld } from './review.events';
import { recordReviewMeetingShape, type RecordReviewMeetingInput, type ReviewedOutcomeInput } from './review.inputs';
import { reviewedOutcomePolicy, reviewInvitationPolicy } from './review-parts.policy';
import { reviewPolicy } from './review.policy';
import { ReviewState } from './review.states';

/** Writes down that the meeting was held: who was there, and what was said about each outcome of the plan. */
export const recordReviewMeeting = deed<RecordReviewMeetingInput, Review, Review>({
  may: reviewPolicy.may.meet,
  input: recordReviewMeetingShape,
  about: [reviewPolicy, (input) => input.reviewId],
  async act(review, { heldOn, attendedIds, outcomes, version }, tools) {
    const refused = whyNotNow(review, 'meet') ?? outOfOrder('heldOn', heldOn, { today: tools.today, before: { 'the plan was made or last reviewed': review.countedFrom } });
    if (refused) return refused;
    const faults = [...(await strangers(tools, review, attendedIds)), ...(await notInPlan(tools, review, outcomes))];
    if (faults.length > 0) return new InvalidInput(faults);
    await writeAttendance(tools, review.id, attendedIds);
    await tools.tx.insertAll(reviewedOutcomePolicy, outcomes.map(({ outcomeId, progress, verdict, inWords }) => ({
      childId: review.childId, reviewId: review.id, lineType: LineType.OUTCOME, lineId: outcomeId.toLowerCase(), section: Section.E, progress, verdict, inWords: inWords?.trim() || null,
    })));
    return advance(tools, review, { version, steps: [{ kind: StepKind.MEETING_HELD, on: heldOn }], with: { state: ReviewState.MET, heldOn }, event: ReviewHeld });
  },
});

const idsOf = (rows: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));

async function strangers({ tx }: Tools, { id }: Review, attendedIds: readonly string[]): Promise<InvalidField[]> {
  const invited = idsOf(await tx.connection.query('SELECT id FROM review_invitation WHERE review_id = $1', [id]));
  return attendedIds.flatMap((each, at) => (invited.has(each.toLowerCase()) ? [] : [{ field: `attendedIds.${at}`, reason: 'this is no invitation to this meeting' }]));
}

/** An outcome that is spoken of twice, or that stands in another plan, is a slip. */
async function notInPlan({ tx }: Tools, { planId }: Review, outcomes: readonly ReviewedOutcomeInput[]): Promise<InvalidField[]> {
  const ids = outcomes.map(({ outcomeId }) => outcomeId.toLowerCase());
  const inPlan = idsOf(await tx.connection.query(
    `SELECT o.id FROM ${seenAs(kindsOfLine[LineType.OUTCOME].policy)} o JOIN plan_inclusion i ON i.line_id = o.id AND i.plan_id = $1 AND i.ended_at IS NULL WHERE o.id = ANY ($2::uuid[])`,
    [planId, ids.filter(isUuid)],
  ));
  return ids.flatMap((id, at) => {
    if (!inPlan.has(id)) return [{ field: `outcomes.${at}.outcomeId`, reason: 'this is no outcome of the plan' }];
    return ids.indexOf(id) < at ? [{ field: `outcomes.${at}.outcomeId`, reason: 'this outcome is spoken of already' }] : [];
  });
}

async function writeAttendance({ tx }: Tools, reviewId: string, attendedIds: readonly string[]): Promise<void> {
  const invitations = await tx.connection.query<{ id: string; version: number }>('SELECT id, version FROM review_invitation WHERE review_id = $1 ORDER BY id', [reviewId]);
  const there = new Set(attendedIds.map((id) => id.toLowerCase()));
  for (const invitation of invitations) await tx.change(reviewInvitationPolicy, invitation, { attended: there.has(invitation.id) });
}
