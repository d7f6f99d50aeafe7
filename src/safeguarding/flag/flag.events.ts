import { event } from '../../platform/events/event';

export const SafeguardingFlagRaised = event('SafeguardingFlag.raised');
export const SafeguardingFlagLowered = event('SafeguardingFlag.lowered');
