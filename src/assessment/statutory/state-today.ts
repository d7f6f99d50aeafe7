import { daysBetween } from '../../platform/calendar/last-day';
import { DeadlineState } from './clock';
import type { Deadline } from './deadline.entity';

type Dated = Pick<Deadline, 'state' | 'dueOn'>;

export const openStates: readonly DeadlineState[] = [DeadlineState.RUNNING, DeadlineState.LIFTED, DeadlineState.OVERDUE];

/** How it stands today: what nobody has touched since may be overdue by now. */
export const stateToday = ({ state, dueOn }: Dated, today: string): DeadlineState =>
  state === DeadlineState.RUNNING && dueOn < today ? DeadlineState.OVERDUE : state;

/** Days that are left, negative once it is overdue; null when nobody waits for it any more. */
export const daysLeftOf = ({ state, dueOn }: Dated, today: string): number | null => (openStates.includes(state) ? daysBetween(today, dueOn) : null);
