import { deed, endGrants } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { MattersClosed } from '../people.events';
import { closeMattersShape, type CloseMattersInput } from './matters.inputs';
import type { OpenedMatters } from './opened-matters.entity';
import { openedMattersPolicy } from './opened-matters.policy';

/** Closes what was opened to a parent, at once: the young person takes their consent back, or whoever decides on capacity ends that. */
export const closeMatters = deed<CloseMattersInput, OpenedMatters, OpenedMatters>({
  may: openedMattersPolicy.may.close,
  input: closeMattersShape,
  about: [openedMattersPolicy, (input) => input.openedMattersId],
  async act(opened, { version, reason }, { tx, today, emit }) {
    if (opened.closedOn) return new NotNow(`This was closed on ${opened.closedOn}.`, 'CLOSED');
    const closed = await tx.change(openedMattersPolicy, { id: opened.id, version }, { closedOn: today, closedReason: reason?.trim() || null });
    if (!closed) return new ChangedMeanwhile(opened);
    await endGrants(tx.connection, opened.id);
    emit(MattersClosed, closed);
    return closed;
  },
});
