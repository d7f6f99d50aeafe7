import { deed } from '../../access';
import { isProblem } from '../../platform/graphql/problem';
import { ConcernState } from './concern-words';
import type { Concern } from './concern.entity';
import { ConcernReceived } from './concern.events';
import type { ReceiveConcernInput } from './concern.inputs';
import { concernPolicy } from './concern.policies';
import { inHand, moveConcern } from './move-concern';

/** Says that a lead has the concern in hand. Whoever recorded it is told so by their receipt, and nothing else. */
export const receiveConcern = deed<ReceiveConcernInput, Concern, Concern>({
  may: concernPolicy.may.receive,
  about: [concernPolicy, ({ concernId }) => concernId],
  async act(concern, { version }, tools) {
    const received = await moveConcern(concern, { version, to: ConcernState.RECEIVED }, tools, inHand(concern, tools));
    if (isProblem(received)) return received;
    tools.emit(ConcernReceived, received);
    return received;
  },
});
