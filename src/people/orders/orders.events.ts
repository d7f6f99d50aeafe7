import { event } from '../../platform/events/event';

export const CourtOrderRecorded = event('CourtOrder.recorded');
export const CourtOrderEnded = event('CourtOrder.ended');
export const ColleagueShutOut = event('ConflictOfInterest.begun');
export const ConflictEnded = event('ConflictOfInterest.ended');
