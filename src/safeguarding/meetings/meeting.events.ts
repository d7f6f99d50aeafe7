import { event } from '../../platform/events/event';

export const MeetingConvened = event('SafeguardingMeeting.convened');
export const MeetingHeld = event('SafeguardingMeeting.held');
export const MeetingCalledOff = event('SafeguardingMeeting.calledOff');
