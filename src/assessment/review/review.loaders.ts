import { byForeignKey, byId } from '../../access';
import { planCeasingPolicy } from './ceasing/plan-ceasing.policy';
import {
  amendmentRepresentationPolicy, planAmendmentPolicy, reviewedOutcomePolicy, reviewInvitationPolicy, reviewPaperPolicy, reviewRequestPolicy,
} from './review-parts.policy';
import { reviewPolicy } from './review.policy';

export const reviewById = byId(reviewPolicy);
export const reviewsOfPlan = byForeignKey(reviewPolicy, 'planId', { by: 't.recorded_at, t.id' });
export const invitationsOfReview = byForeignKey(reviewInvitationPolicy, 'reviewId', { by: 't.recorded_at, t.id' });
export const invitationById = byId(reviewInvitationPolicy);
export const papersOfReview = byForeignKey(reviewPaperPolicy, 'reviewId', { by: 't.received_on, t.recorded_at, t.id' });
export const paperById = byId(reviewPaperPolicy);
export const outcomesOfReview = byForeignKey(reviewedOutcomePolicy, 'reviewId', { by: 't.recorded_at, t.id' });
export const amendmentsOfReview = byForeignKey(planAmendmentPolicy, 'reviewId', { by: 't.section, t.recorded_at, t.id' });
export const representationsOfReview = byForeignKey(amendmentRepresentationPolicy, 'reviewId', { by: 't.received_on, t.recorded_at, t.id' });
export const reviewRequestById = byId(reviewRequestPolicy);
export const reviewRequestsOfPlan = byForeignKey(reviewRequestPolicy, 'planId', { by: 't.asked_on, t.id' });
export const ceasingById = byId(planCeasingPolicy);
export const ceasingsOfPlan = byForeignKey(planCeasingPolicy, 'planId', { by: 't.recorded_at, t.id' });
