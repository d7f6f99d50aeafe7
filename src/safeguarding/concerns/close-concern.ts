import { deed } from '../../access';
import { isProblem } from '../../platform/graphql/problem';
import { ConcernState } from './concern-words';
import type { Concern } from './concern.entity';
import { ConcernClosed } from './concern.events';
import { closeConcernShape, type CloseConcernInput } from './concern.inputs';
import { concernPolicy } from './concern.policies';
import { moveConcern } from './move-concern';

/** Closes a concern that was decided on, with its outcome. It stays in the file. */
export const closeConcern = deed<CloseConcernInput, Concern, Concern>({
  may: concernPolicy.may.close,
  input: closeConcernShape,
  about: [concernPolicy, ({ concernId }) => concernId],
  async act(concern, { version, outcome }, tools) {
    const closed = await moveConcern(concern, { version, to: ConcernState.CLOSED, text: outcome }, tools, { closedAt: tools.now, outcome: outcome.trim() });
    if (isProblem(closed)) return closed;
    tools.emit(ConcernClosed, closed);
    return closed;
  },
});
