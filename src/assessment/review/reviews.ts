import { AmendmentRepresentation } from './amendment-representation.entity';
import { PlanCeasing } from './ceasing/plan-ceasing.entity';
import { PlanCeasingResolver } from './ceasing/plan-ceasing.resolver';
import { PlanAmendment } from './plan-amendment.entity';
import { ReviewDeedsResolver } from './review-deeds.resolver';
import { ReviewInvitation } from './review-invitation.entity';
import { ReviewPaper } from './review-paper.entity';
import {
  AmendmentRepresentationResolver, ChangeOfReviewResolver, PlanAmendmentResolver, ReviewedOutcomeResolver, ReviewInvitationResolver, ReviewPaperResolver, ReviewRequestResolver,
} from './review-parts.resolver';
import { ReviewRequest } from './review-request.entity';
import { Review } from './review.entity';
import { ReviewResolver } from './review.resolver';
import { ReviewedOutcome } from './reviewed-outcome.entity';
import { ReviewsOfPlanResolver } from './reviews-of-plan.resolver';

export const reviewEntities = [Review, ReviewInvitation, ReviewPaper, ReviewedOutcome, PlanAmendment, AmendmentRepresentation, ReviewRequest, PlanCeasing] as const;
export const reviewResolvers = [
  ReviewResolver, ReviewDeedsResolver, ReviewInvitationResolver, ReviewPaperResolver, ReviewedOutcomeResolver, PlanAmendmentResolver, AmendmentRepresentationResolver,
  ReviewRequestResolver, ReviewsOfPlanResolver, PlanCeasingResolver, ChangeOfReviewResolver,
] as const;
