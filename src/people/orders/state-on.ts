import type { CourtOrder } from './court-order.entity';
import { CourtOrderState } from './order-words';

/** Whether an order is in force on a day in England. */
export function stateOn(day: string, { fromOn, untilOn, endedAt }: Pick<CourtOrder, 'fromOn' | 'untilOn' | 'endedAt'>): CourtOrderState {
  if (endedAt || (untilOn && untilOn < day)) return CourtOrderState.OVER;
  return fromOn > day ? CourtOrderState.NOT_YET : CourtOrderState.IN_FORCE;
}
