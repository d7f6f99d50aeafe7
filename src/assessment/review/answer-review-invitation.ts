import { deed } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { answerReviewInvitationShape, type AnswerReviewInvitationInput } from './invitation.inputs';
import { ReviewInvitationAnswered } from './review.events';
import type { ReviewInvitation } from './review-invitation.entity';
import { reviewInvitationPolicy } from './review-parts.policy';
import { reviewPolicy } from './review.policy';
import { ReviewState } from './review.states';

/** Takes down whether somebody comes to the meeting. They can think again until it is held. */
export const answerReviewInvitation = deed<AnswerReviewInvitationInput, ReviewInvitation, ReviewInvitation>({
  may: reviewInvitationPolicy.may.answer,
  input: answerReviewInvitationShape,
  about: [reviewInvitationPolicy, (input) => input.reviewInvitationId],
  async act(invitation, { version, answer, note }, { tx, find, today, emit }) {
    const review = await find(reviewPolicy, invitation.reviewId);
    if (review && review.state !== ReviewState.PLANNED && review.state !== ReviewState.OPEN) return new NotNow('The meeting is over, or called off: there is nothing to answer any more', review.state);
    const answered = await tx.change(reviewInvitationPolicy, { id: invitation.id, version }, { answer, answeredOn: today, answerNote: note?.trim() || null });
    if (!answered) return new ChangedMeanwhile(invitation, note);
    emit(ReviewInvitationAnswered, answered, { reviewId: answered.reviewId });
    return answered;
  },
});
