import { event } from '../../platform/events/event';

export const PlanMoved = event('Plan.moved');
