import { event } from '../../platform/events/event';

export const ProtectionPlanMade = event('ProtectionPlan.made');
export const ProtectionPlanEnded = event('ProtectionPlan.ended');
