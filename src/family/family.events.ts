import { event } from '../platform/events/event';

export const LineCommented = event('LineComment.added');
export const PlanAnswered = event('PlanAgreement.given');
