import { daysBetween } from '../../platform/calendar/last-day';
import { AdviceRequestState, type AdviceRequest } from './advice-request.entity';

export const openStates: readonly AdviceRequestState[] = [AdviceRequestState.ASKED, AdviceRequestState.TIME_ASKED, AdviceRequestState.RETURNED];

type Dated = Pick<AdviceRequest, 'state' | 'dueOn' | 'answeredOn'>;

/** Days until it is due, negative once that has passed; null when nobody waits for it any more. */
export const daysLeft = ({ state, dueOn }: Dated, today: string): number | null => (openStates.includes(state) ? daysBetween(today, dueOn) : null);

/** Late is what came after the day it was due, and what has not come by then, the detail included for which it was sent back. A wish for more time that nobody has granted changes nothing. */
export function isLate({ state, dueOn, answeredOn }: Dated, today: string): boolean {
  if (answeredOn && answeredOn > dueOn) return true;
  return openStates.includes(state) && today > dueOn;
}
