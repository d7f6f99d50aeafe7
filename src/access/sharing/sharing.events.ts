import { event } from '../../platform/events/event';

/** About the record itself: whoever sees it still reads it again, and whoever does not hears nothing. */
export const HandlingSet = event('HandlingDecision.set');
export const SharingDecided = event('SharingDecision.decided');
export const RecordsShared = event('Share.made');
export const ShareEnded = event('Share.ended');
