import { event } from '../../platform/events/event';

export const SessionsRecorded = event('AttendanceMark.recorded');
export const SessionCorrected = event('AttendanceMark.corrected');
