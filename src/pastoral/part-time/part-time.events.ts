import { event } from '../../platform/events/event';

export const PartTimeProposed = event('PartTimeTimetable.proposed');
export const PartTimeAgreed = event('PartTimeTimetable.agreed');
export const PartTimeReviewed = event('PartTimeTimetable.reviewed');
export const PartTimeEnded = event('PartTimeTimetable.ended');
