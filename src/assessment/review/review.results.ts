import { NothingToIssue, ProvisionWouldShrink, WordingHoldsUpIssue } from '../../plan';
import { resultOf } from '../../platform/graphql/problem';
import { AmendmentRepresentation } from './amendment-representation.entity';
import { PlanCeasing } from './ceasing/plan-ceasing.entity';
import { ReviewInvitation } from './review-invitation.entity';
import { ReviewPaper } from './review-paper.entity';
import { ReviewRequest } from './review-request.entity';
import { Review } from './review.entity';

export const ReviewResult = resultOf('ReviewResult', 'The review, or what stands in the way.', Review, NothingToIssue, WordingHoldsUpIssue, ProvisionWouldShrink);
export const ReviewInvitationResult = resultOf('ReviewInvitationResult', 'The invitation, or what stands in the way.', ReviewInvitation);
export const ReviewPaperResult = resultOf('ReviewPaperResult', 'The paper, or what stands in the way.', ReviewPaper);
export const ReviewRequestResult = resultOf('ReviewRequestResult', 'The wish for an early review, or what stands in the way.', ReviewRequest);
export const AmendmentRepresentationResult = resultOf('AmendmentRepresentationResult', 'What was said, or what stands in the way.', AmendmentRepresentation);
export const PlanCeasingResult = resultOf('PlanCeasingResult', 'How far the ceasing has come, or what stands in the way.', PlanCeasing);
