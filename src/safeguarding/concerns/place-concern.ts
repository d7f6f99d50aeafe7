import { deed } from '../../access';
import { childPolicy } from '../../people';
import { ChangedMeanwhile, invalid, NotNow } from '../../platform/graphql/problem';
import type { Concern } from './concern.entity';
import { ConcernPlaced } from './concern.events';
import type { PlaceConcernInput } from './concern.inputs';
import { concernPolicy } from './concern.policies';

/** Says which child a concern is about that named its child in words alone. Nothing that was written is changed by it. */
export const placeConcern = deed<PlaceConcernInput, Concern, Concern>({
  may: concernPolicy.may.place,
  about: [concernPolicy, ({ concernId }) => concernId],
  async act(concern, { version, childId }, { tx, find, emit }) {
    if (concern.version !== version) return new ChangedMeanwhile(concern);
    if (await find(childPolicy, concern.childId)) return new NotNow('It is known already whom this concern is about. Link it, if it matters to another child too.', concern.state);
    const child = await find(childPolicy, childId);
    if (!child) return invalid('childId', 'there is no such child of your organisation');
    await tx.connection.query('SELECT place_concern($1, $2)', [concern.id, child.id]);
    const placed = await find(concernPolicy, concern.id);
    if (!placed) return new ChangedMeanwhile(concern);
    emit(ConcernPlaced, placed);
    return placed;
  },
});
