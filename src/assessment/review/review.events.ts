import { event } from '../../platform/events/event';

export const ReviewOpened = event('Review.opened');
export const ReviewPlanned = event('Review.planned');
export const ReviewPapersCirculated = event('Review.papersCirculated');
export const ReviewHeld = event('Review.held');
export const ReviewReported = event('Review.reported');
export const ReviewDecided = event('Review.decided');
export const ReviewFinalised = event('Review.finalised');
export const ReviewCalledOff = event('Review.calledOff');
export const ReviewInvited = event('ReviewInvitation.sent');
export const ReviewInvitationAnswered = event('ReviewInvitation.answered');
export const ReviewPaperGiven = event('ReviewPaper.given');
export const RepresentationGiven = event('AmendmentRepresentation.given');
export const ReviewAsked = event('ReviewRequest.asked');
export const ReviewRequestAnswered = event('ReviewRequest.answered');
export const CeasingConsidered = event('PlanCeasing.considered');
export const CeasingMoved = event('PlanCeasing.moved');
