import { event } from '../../platform/events/event';

/** The day has passed, and it is not done. */
export const DeadlinePassed = event('Deadline.passed');
/** How it stands has changed by time alone, as when an exception has come to its end. */
export const DeadlineSettled = event('Deadline.settled');
export const DeadlineReminded = event('Deadline.remindedOf');
export const DeadlineChased = event('Deadline.chased');
export const DeadlineEscalated = event('Deadline.escalated');
