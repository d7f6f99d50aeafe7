import { deed, type Tools } from '../../access';
import { organisationOf, OrganisationKind } from '../../people';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { advance, whyNotNow } from './advance';
import { firstMeetingAfter } from './by-rule';
import type { Review } from './review.entity';
import { ReviewPlanned } from './review.events';
import { planReviewMeetingShape, type PlanReviewMeetingInput } from './review.inputs';
import { reviewPolicy } from './review.policy';
import { ReviewState } from './review.states';
import { leadFor, ReviewLead } from './who-leads';
import { whyClosed } from './why-closed';

/** Fixes the day of the meeting. Everybody must have two weeks’ notice of it (regulations 20(2), 21(2)). */
export const planReviewMeeting = deed<PlanReviewMeetingInput, Review, Review>({
  may: reviewPolicy.may.plan,
  input: planReviewMeetingShape,
  about: [reviewPolicy, (input) => input.reviewId],
  async act(review, input, tools) {
    const refused = whyNotNow(review, 'plan') ?? tooSoon(input, tools);
    if (refused) return refused;
    const lead = await whoLeads(input, review, tools);
    if ('code' in lead) return lead;
    const closed = await whyClosed(tools, { ...lead, field: 'meetingOn', on: input.meetingOn });
    if (closed) return closed;
    const { meetingOn, note, shortNoticeReason, version } = input;
    return advance(tools, review, {
      version,
      steps: [{ kind: StepKind.MEETING_FIXED, on: meetingOn, reason: shortNoticeReason ?? null }],
      with: { ...lead, state: ReviewState.PLANNED, meetingOn, meetingNote: note?.trim() || null, shortNoticeReason: shortNoticeReason?.trim() || null },
      event: ReviewPlanned,
      words: note,
    });
  },
});

function tooSoon({ meetingOn, shortNoticeReason }: PlanReviewMeetingInput, { today }: Tools): InvalidInput | undefined {
  if (meetingOn < today) return invalid('meetingOn', `${meetingOn} has passed: what was held is recorded by \`recordReviewMeeting\``);
  const earliest = firstMeetingAfter(today);
  if (meetingOn >= earliest || shortNoticeReason?.trim()) return undefined;
  return invalid('meetingOn', `everybody must have two weeks’ notice, so ${earliest} is the first day; where it cannot wait, say why in shortNoticeReason`);
}

type Lead = Pick<Review, 'ledBy' | 'leadOrganisationId'>;
/** Somebody else can hold the meeting than whom the law names first: the authority itself, or another setting in its place. */
async function whoLeads({ leadOrganisationId }: PlanReviewMeetingInput, review: Review, { tx, today }: Tools): Promise<Lead | InvalidInput> {
  const { ledBy, leadOrganisationId: before } = review;
  if (!leadOrganisationId || leadOrganisationId === before) return { ledBy, leadOrganisationId: before };
  const lead = await organisationOf(tx.connection, leadOrganisationId);
  if (!lead) return invalid('leadOrganisationId', 'there is no such organisation');
  if (lead.closedOn && lead.closedOn <= today) return invalid('leadOrganisationId', `${lead.name} closed on ${lead.closedOn}`);
  if (lead.kind === OrganisationKind.LOCAL_AUTHORITY) return { ledBy: ReviewLead.AUTHORITY, leadOrganisationId: lead.id };
  if (lead.kind === OrganisationKind.SCHOOL) return { ledBy: leadFor(lead), leadOrganisationId: lead.id };
  return invalid('leadOrganisationId', 'a school or setting holds a review meeting, or the authority does');
}
