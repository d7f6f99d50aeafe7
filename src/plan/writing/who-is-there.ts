import type { Request } from '../../access';
import { Presence, type PlanPresence } from './plan-presence.entity';
import { presencesAtPlan } from './writing.loaders';

/** Whether somebody who was seen at a plan is taken to be there still. */
export const isThere = ({ doing, until }: Pick<PlanPresence, 'doing' | 'until'>, now: string): boolean =>
  doing !== Presence.GONE && until > now;

/** Who is at a plan just now, of those whom the viewer may know of. */
export async function whoIsThere(request: Request, planId: string): Promise<PlanPresence[]> {
  // Somebody is gone by the mere passing of time, and no change of the child says so.
  request.restsOnMore();
  const seen = await request.load(presencesAtPlan, planId);
  return seen.filter((each) => isThere(each, request.ground.clock.now()));
}
