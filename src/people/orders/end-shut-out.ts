import { deed } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { nowInDatabase } from '../database-clock';
import type { ConflictOfInterest } from './conflict-of-interest.entity';
import { conflictOfInterestPolicy } from './conflict-of-interest.policy';
import { ConflictEnded } from './orders.events';
import { endShutOutShape, type EndShutOutInput } from './orders.inputs';

/** Says that a conflict of interest is over: the colleague is let in again at once, as far as other rights go. */
export const endShutOut = deed<EndShutOutInput, ConflictOfInterest, ConflictOfInterest>({
  may: conflictOfInterestPolicy.may.end,
  input: endShutOutShape,
  about: [conflictOfInterestPolicy, ({ conflictId }) => conflictId],
  async act(conflict, { version, reason }, { tx, emit }) {
    if (conflict.endedAt) return new NotNow('This was ended already', 'ENDED');
    const changes = { endedAt: await nowInDatabase(tx.connection), endedReason: reason.trim() };
    const ended = await tx.change(conflictOfInterestPolicy, { id: conflict.id, version }, changes);
    if (!ended) return new ChangedMeanwhile(conflict, reason);
    emit(ConflictEnded, ended);
    return ended;
  },
});
