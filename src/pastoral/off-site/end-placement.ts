import { deed } from '../../access';
import { movePlacement } from './move-placement';
import { PlacementState, type OffSitePlacement } from './off-site-placement.entity';
import { PlacementEnded } from './off-site.events';
import { endPlacementShape, type EndPlacementInput } from './off-site.inputs';
import { offSitePlacementPolicy } from './off-site.policy';

/** Ends it before its last day. */
export const endPlacement = deed<EndPlacementInput, OffSitePlacement, OffSitePlacement>({
  may: offSitePlacementPolicy.may.end,
  input: endPlacementShape,
  about: [offSitePlacementPolicy, (input) => input.offSitePlacementId],
  async act(placement, { version, because }, tools) {
    const changes = { state: PlacementState.ENDED, endedOn: tools.today, endedBecause: because.trim() };
    return movePlacement(placement, { version, changes, event: PlacementEnded, text: because }, tools);
  },
});
