import { event } from '../../platform/events/event';

export const ReferralMade = event('Referral.made');
export const ReferralDecided = event('Referral.decided');
export const ReferralClosed = event('Referral.closed');
