import { dayInWords } from '../../platform/calendar/day-words';
import { lastDayBy } from './by-rule';
import { daysBefore } from './meeting-days';
import type { ReviewInvitation } from './review-invitation.entity';
import { mustBeInvited, type ReviewRole } from './review-role';
import type { Review } from './review.entity';
import { ReviewKind, ReviewState } from './review.states';

/** Whom the law has invited and nobody has invited yet; nobody once the meeting was held. */
export function notInvited({ state }: Review, invitations: readonly ReviewInvitation[]): ReviewRole[] {
  if (state !== ReviewState.OPEN && state !== ReviewState.PLANNED) return [];
  return mustBeInvited.filter((role) => !invitations.some((each) => each.role === role));
}

/** What will go wrong, or has, said as early as it is known; each a sentence. */
export function warningsOf(review: Review, invitations: readonly ReviewInvitation[], today: string): string[] {
  if (review.state !== ReviewState.PLANNED || !review.meetingOn) return [];
  return [...aboutNotice(review, invitations, today), ...aboutAdvice(review.meetingOn, invitations, today), ...aboutEnd(review, review.meetingOn)];
}

function aboutNotice(review: Review, invitations: readonly ReviewInvitation[], today: string): string[] {
  const { inviteBy } = daysBefore(review.meetingOn!);
  const late = invitations.filter(({ invitedOn }) => invitedOn > inviteBy);
  const missing = today > inviteBy ? notInvited(review, invitations) : [];
  return [
    ...(late.length > 0 ? [`${late.length} of those invited have had less than two weeks’ notice: invitations had to go out by ${dayInWords(inviteBy)}.`] : []),
    ...(missing.length > 0 ? [`Somebody whom the law names is not invited, and ${dayInWords(inviteBy)} has passed: two weeks’ notice can only be kept with a later meeting.`] : []),
  ];
}

/** Two weeks’ notice and papers two weeks before are due on one day: whoever is invited on the last day of the one cannot keep the other. */
function aboutAdvice(meetingOn: string, invitations: readonly ReviewInvitation[], today: string): string[] {
  const { askForAdviceBy, circulateBy } = daysBefore(meetingOn);
  const asked = invitations.filter(({ question }) => question);
  const late = asked.filter(({ invitedOn }) => invitedOn > askForAdviceBy);
  if (late.length > 0) return [`${late.length} of those asked for advice have less than two weeks to write it: it goes to everybody by ${dayInWords(circulateBy)}, so it had to be asked for by ${dayInWords(askForAdviceBy)}.`];
  if (asked.length > 0 || today <= askForAdviceBy) return [];
  return [`Nobody has been asked for advice. It goes to everybody by ${dayInWords(circulateBy)}, the very day by which they have to be invited, so it should have been asked for by ${dayInWords(askForAdviceBy)}.`];
}

function aboutEnd({ kind, endsBy }: Review, meetingOn: string): string[] {
  if (!endsBy) return [];
  if (meetingOn > endsBy) return [`The meeting is planned for after ${dayInWords(endsBy)}, by which the review has to have ended.`];
  if (kind === ReviewKind.PHASE_TRANSFER) {
    const earliest = lastDayBy('R6', meetingOn);
    return earliest >= endsBy ? [`A notice served on the very day of the meeting would leave the family no fifteen days before ${dayInWords(endsBy)}: hold the meeting earlier.`] : [];
  }
  const decideBy = lastDayBy('R4', meetingOn);
  return decideBy > endsBy ? [`The decision may take until ${dayInWords(decideBy)} after such a meeting, and the review has to end by ${dayInWords(endsBy)}: decide sooner, or meet earlier.`] : [];
}
