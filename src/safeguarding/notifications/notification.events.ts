import { event } from '../../platform/events/event';

export const NotificationTold = event('SafeguardingNotification.told');
export const NotificationNoted = event('SafeguardingNotification.noted');
