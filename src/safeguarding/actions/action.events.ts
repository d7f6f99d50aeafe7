import { event } from '../../platform/events/event';

export const SafeguardingActionRecorded = event('SafeguardingAction.recorded');
export const SafeguardingActionChased = event('SafeguardingAction.chased');
export const SafeguardingActionUpdated = event('SafeguardingAction.updated');
