import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { deed } from '../doors/write';
import { closeRecords } from './open-records';
import type { Share } from './share.entity';
import { sharePolicy } from './share.policy';
import { ShareEnded } from './sharing.events';
import { endShareShape, type EndShareInput } from './sharing.inputs';

/** Ends a share: what it opened closes at once. */
export const endShare = deed<EndShareInput, Share, Share>({
  may: sharePolicy.may.end,
  input: endShareShape,
  about: [sharePolicy, ({ shareId }) => shareId],
  async act(share, { version, reason }, { tx, emit }) {
    if (share.endedAt) return new NotNow('This share has been ended already', 'ENDED');
    const [clock] = await tx.connection.query<{ now: string }>('SELECT now()');
    const ended = await tx.change(sharePolicy, { id: share.id, version }, { endedAt: clock!.now, endedReason: reason.trim() });
    if (!ended) return new ChangedMeanwhile(share);
    await closeRecords(tx.connection, share.id);
    emit(ShareEnded, ended);
    return ended;
  },
});
