import { deed, type Tools } from '../access';
import { markSectionStale } from './accessible/mark-stale';
import { noSuchRecord } from '../platform/graphql/errors';
import { NotNow } from '../platform/graphql/problem';
import { isUuid } from '../platform/uuid';
import { placeOf } from './include-line';
import { lineOf } from './link-thread';
import { lineEvents } from './plan.events';
import type { Plan } from './plan.entity';
import type { PlanInclusion } from './plan-inclusion.entity';
import { planInclusionPolicy } from './plan-inclusion.policy';
import type { RemoveFromPlanInput } from './plan.inputs';
import { planPolicy } from './plan.policy';
import { stateAfter } from './plan.states';
import { whyLocked } from './versions/locking/why-locked';


/** Takes a line out of a plan. The line, its links and its wordings stay the child's. */
export const removeFromPlan = deed<RemoveFromPlanInput, Plan, PlanInclusion>({
  may: planPolicy.may.change,
  about: [planPolicy, (input) => input.planId],
  async act(plan, { lineId }, tools) {
    if (!stateAfter(plan.state, 'change')) return new NotNow('This plan has ceased: nothing is taken out of it any more.', plan.state);
    const place = isUuid(lineId) ? await placeOf(tools, plan.id, lineId) : null;
    if (!place) throw noSuchRecord();
    return takeOut(tools, plan, place);
  },
});

/** Ends the place of a line in a plan; not of one that the tribunal ordered. */
export async function takeOut(tools: Tools, plan: Plan, place: PlanInclusion): Promise<PlanInclusion | NotNow> {
  const locked = await whyLocked(tools, place.lineId);
  if (locked) return locked;
  const ended = await tools.tx.change(planInclusionPolicy, place, { endedAt: tools.now });
  if (!ended) throw noSuchRecord();
  await markSectionStale(tools, { planId: plan.id, section: place.section });
  const line = await lineOf(tools, plan.childId, { type: place.lineType, id: place.lineId });
  tools.emit(lineEvents[place.lineType].removed, line, { planId: plan.id });
  return ended;
}
