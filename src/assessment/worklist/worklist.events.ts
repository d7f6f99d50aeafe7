import { event } from '../../platform/events/event';

// Beside these two, which people bring about, the hub itself tells Deadline.passed, Deadline.settled, Deadline.remindedOf and these: its functions in PostgreSQL write them.
export const DeadlineChased = event('Deadline.chased');
export const DeadlineEscalated = event('Deadline.escalated');
