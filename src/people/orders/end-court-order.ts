import { deed } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { nowInDatabase } from '../database-clock';
import type { CourtOrder } from './court-order.entity';
import { courtOrderPolicy } from './court-order.policy';
import { CourtOrderState } from './order-words';
import { stateOn } from './state-on';
import { CourtOrderEnded } from './orders.events';
import { endCourtOrderShape, type EndCourtOrderInput } from './orders.inputs';

/** Ends an order before its day: whom it shut out or restricted stands as before at once, and the address is no longer protected by it. */
export const endCourtOrder = deed<EndCourtOrderInput, CourtOrder, CourtOrder>({
  may: courtOrderPolicy.may.end,
  input: endCourtOrderShape,
  about: [courtOrderPolicy, ({ courtOrderId }) => courtOrderId],
  async act(order, { version, reason }, { tx, today, emit }) {
    const state = stateOn(today, order);
    if (state === CourtOrderState.OVER) return new NotNow('This order is over', state);
    const ended = await tx.change(
      courtOrderPolicy,
      { id: order.id, version },
      { endedAt: await nowInDatabase(tx.connection), endedReason: reason.trim() },
    );
    if (!ended) return new ChangedMeanwhile(order, reason);
    emit(CourtOrderEnded, ended);
    return ended;
  },
});
