import { deed, grant, type Tools } from '../../access';
import { daysAfter } from '../../platform/clock';
import { invalid, InvalidInput, NotNow, type InvalidField } from '../../platform/graphql/problem';
import { whoIsAsked } from '../request/who-is-asked';
import { StepKind } from '../statutory/steps';
import { advance, whyNotNow } from './advance';
import { outOfOrder } from './days-in-order';
import { inviteToReviewShape, type InviteeInput, type InviteToReviewInput } from './invitation.inputs';
import { lastDayBy } from './by-rule';
import type { Review } from './review.entity';
import { ReviewInvited } from './review.events';
import { adviceOf, mustBeInvited, type ReviewRole } from './review-role';
import { reviewInvitationPolicy } from './review-parts.policy';
import { reviewPolicy } from './review.policy';
import { ReviewState } from './review.states';

type Whom = Awaited<ReturnType<typeof whoIsAsked>>;
type Known = Exclude<Whom, InvalidInput>;

/** Invites people to the meeting, and asks them for advice before it. Being invited is a reason to know the child, as being asked for advice is. */
export const inviteToReview = deed<InviteToReviewInput, Review, Review>({
  may: reviewPolicy.may.prepare,
  input: inviteToReviewShape,
  about: [reviewPolicy, (input) => input.reviewId],
  async act(review, { invitees, on = null, version }, tools) {
    const refused = whyNotNow(review, 'prepare');
    if (refused) return refused;
    if (!review.meetingOn) return new NotNow('Plan the meeting first: an invitation says when it is', review.state);
    const invitedOn = on ?? tools.today;
    const early = outOfOrder('on', invitedOn, { today: tools.today, before: {} });
    if (early) return early;
    const whom = await whoTheyAre(tools, review.childId, invitees);
    if (whom instanceof InvalidInput) return whom;
    const twice = await invitedAlready(tools, review, whom);
    if (twice) return twice;
    await invite(tools, { ...review, meetingOn: review.meetingOn }, { invitees, whom, invitedOn });
    return advance(tools, review, { version, steps: await stepsOf(tools, review, { invitees, on: invitedOn }), with: {}, event: ReviewInvited });
  },
});

async function whoTheyAre(tools: Tools, childId: string, invitees: readonly InviteeInput[]): Promise<Known[] | InvalidInput> {
  const whom: Known[] = [];
  const faults: InvalidField[] = [];
  for (const [at, invitee] of invitees.entries()) {
    const asked = await whoIsAsked(childId, { kind: adviceOf[invitee.role], organisationId: invitee.organisationId ?? null, personId: invitee.personId ?? null }, tools);
    if ('code' in asked) faults.push(...asked.fields.map(({ field, reason }) => ({ field: `invitees.${at}.${field}`, reason })));
    else whom.push(asked);
  }
  return faults.length > 0 ? new InvalidInput(faults) : whom;
}

async function invitedAlready({ tx }: Tools, { id }: Review, whom: readonly Known[]): Promise<InvalidInput | undefined> {
  const before = await tx.connection.query<{ organisationId: string | null; personId: string | null }>(
    'SELECT organisation_id AS "organisationId", person_id AS "personId" FROM review_invitation WHERE review_id = $1', [id],
  );
  const keyOf = (organisation: string | null, person: string | null): string => `${organisation ?? ''}/${person ?? ''}`;
  const known = new Set(before.map(({ organisationId, personId }) => keyOf(organisationId, personId)));
  for (const [at, { askedOrganisationId, askedPersonId }] of whom.entries()) {
    const key = keyOf(askedOrganisationId, askedPersonId);
    if (key !== '/' && known.has(key)) return invalid(`invitees.${at}`, 'they are invited already');
    known.add(key);
  }
  return undefined;
}

interface Inviting {
  readonly invitees: readonly InviteeInput[];
  readonly whom: readonly Known[];
  readonly invitedOn: string;
}
async function invite({ tx, viewer, emit }: Tools, review: Review & { readonly meetingOn: string }, { invitees, whom, invitedOn }: Inviting): Promise<void> {
  const { id: reviewId, childId, planId, meetingOn } = review;
  const invitations = await tx.insertAll(reviewInvitationPolicy, invitees.map(({ role, inWords, question }, at) => ({
    childId, reviewId, role, organisationId: whom[at]!.askedOrganisationId, personId: whom[at]!.askedPersonId, inWords: inWords?.trim() || null, invitedOn,
    question: question?.trim() || null, adviceBy: question?.trim() ? daysAfter(lastDayBy('R2', meetingOn), -1) : null,
    answer: null, answeredOn: null, answerNote: null, attended: null,
  })));
  for (const [at, invitation] of invitations.entries()) {
    await grant(tx.connection, viewer, whom[at]!.reaches.map((reach) => ({ ...reach, childId, source: 'ReviewInvitation', sourceId: invitation.id, reason: 'invited to a review' })));
    emit(ReviewInvited, invitation, { reviewId, planId });
  }
}

/** The step of inviting is taken once all are invited whom the law names; that of asking for advice with the first question. */
async function stepsOf({ tx }: Tools, { id, state }: Review, { invitees, on }: { readonly invitees: readonly InviteeInput[]; readonly on: string }) {
  const rows = await tx.connection.query<{ role: ReviewRole; asked: boolean }>('SELECT role, question IS NOT NULL AS asked FROM review_invitation WHERE review_id = $1', [id]);
  const roles = new Set(rows.map(({ role }) => role));
  const isComplete = state === ReviewState.PLANNED && mustBeInvited.every((role) => roles.has(role));
  const asksAdvice = invitees.some(({ question }) => question?.trim());
  return [
    ...(isComplete ? [{ kind: StepKind.INVITATIONS_SENT, on }] : []),
    ...(asksAdvice ? [{ kind: StepKind.REVIEW_ADVICE_ASKED, on }] : []),
  ];
}
