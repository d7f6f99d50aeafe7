import type { Changes, Tools } from '../../access';
import type { EventType } from '../../platform/events/event';
import { ChangedMeanwhile, NotNow, type Problem } from '../../platform/graphql/problem';
import { PlacementState, type OffSitePlacement } from './off-site-placement.entity';
import { offSitePlacementPolicy } from './off-site.policy';

interface Move {
  readonly version: number;
  readonly changes: Changes<OffSitePlacement>;
  readonly event: EventType;
  readonly text: string;
}

/** Takes a placement that goes on one step further, and tells of it. */
export async function movePlacement(placement: OffSitePlacement, { version, changes, event, text }: Move, { tx, today, emit }: Tools): Promise<OffSitePlacement | Problem> {
  if (placement.state === PlacementState.ENDED || placement.endsOn < today) return new NotNow('The child learns there no longer', PlacementState.ENDED);
  const moved = await tx.change(offSitePlacementPolicy, { id: placement.id, version }, changes);
  if (!moved) return new ChangedMeanwhile(placement, text);
  emit(event, moved);
  return moved;
}
