import { event } from '../../platform/events/event';

export const ConcernRecorded = event('Concern.recorded');
export const ConcernReceived = event('Concern.received');
export const ConcernAdded = event('Concern.added');
export const ConcernPlaced = event('Concern.placed');
export const ConcernDecided = event('Concern.decided');
export const ConcernLinked = event('Concern.linked');
export const ConcernClosed = event('Concern.closed');
export const ConcernHandedOver = event('Concern.handedOver');
