import { event } from '../../platform/events/event';

export const EmergencyAsked = event('EmergencyAccess.asked');
export const EmergencyOpened = event('EmergencyAccess.opened');
export const EmergencyDeclined = event('EmergencyAccess.declined');
export const EmergencyEnded = event('EmergencyAccess.ended');
export const EmergencyReviewed = event('EmergencyAccess.reviewed');
export const EmergencyTold = event('EmergencyNotice.told');
