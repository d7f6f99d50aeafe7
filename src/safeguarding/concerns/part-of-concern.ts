import type { Tools } from '../../access';
import type { PartOfConcern } from './concern-parts.entities';
import { ConcernState } from './concern-words';
import type { Concern } from './concern.entity';
import { concernPolicy } from './concern.policies';

/** What a part says of the concern that it hangs on, so that the same people read it. */
export const partOf = ({ id, childId, keeper, heldFor }: Concern): Pick<PartOfConcern, 'concernId' | 'childId' | 'keeper' | 'heldFor'> => ({
  concernId: id, childId, keeper, heldFor,
});

/** A concern to which something is added while it is closed is open again: somebody has to look at it. */
export async function reopened(concern: Concern, tx: Tools['tx']): Promise<Concern> {
  if (concern.state !== ConcernState.CLOSED) return concern;
  const open = { state: ConcernState.RECEIVED, closedAt: null };
  return (await tx.change(concernPolicy, concern, open)) ?? concern;
}
