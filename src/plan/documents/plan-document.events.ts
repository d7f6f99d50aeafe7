import { event } from '../../platform/events/event';

export const DocumentAsked = event('PlanDocument.asked');
/** The name under which PostgreSQL tells what the hub itself did to it. */
export const DocumentMoved = event('PlanDocument.moved');
