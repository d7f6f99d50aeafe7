import { deed, type Tools } from '../../access';
import { secondsAfter } from '../../platform/clock';
import { tableOf } from '../../platform/database/table';
import { invalid, isProblem, type Problem } from '../../platform/graphql/problem';
import { placeOf } from '../include-line';
import { kindsOfLine } from '../lines';
import type { Plan } from '../plan.entity';
import { planPolicy } from '../plan.policy';
import { AT_THE_PLAN } from './audiences';
import { PlanPresence, Presence } from './plan-presence.entity';
import { planPresencePolicy } from './plan-presence.policy';
import { isThere } from './who-is-there';
import { PresenceShown } from './writing.events';
import { showPresenceShape, type ShowPresenceInput } from './writing.inputs';

/** For how long somebody is taken to be there after they last said so. */
const SECONDS = 90;

type Place = Pick<PlanPresence, 'lineType' | 'lineId' | 'place'>;
const atThePlan: Place = { lineType: null, lineId: null, place: AT_THE_PLAN };

/** Where somebody is. A line that its originator keeps is not named: they are at the plan. */
async function placeIn(plan: Plan, { lineType, lineId }: ShowPresenceInput, tools: Tools): Promise<Place | Problem> {
  if (!lineType || !lineId) return atThePlan;
  const line = await tools.find(kindsOfLine[lineType].policy, lineId);
  if (!line || !(await placeOf(tools, plan.id, line.id))) return invalid('lineId', 'there is no such line in this plan');
  return line.handling ? atThePlan : { lineType, lineId: line.id, place: line.section };
}

const lastSeen = async ({ tx, viewer }: Tools, planId: string): Promise<PlanPresence | undefined> =>
  (
    await tx.connection.query<PlanPresence>(
      `SELECT ${tableOf(PlanPresence).selection} FROM plan_presence t WHERE t.plan_id = $1 AND t.recorded_by = $2 AND t.recorded_for = $3`,
      [planId, viewer.personId, viewer.actingFor],
    )
  )[0];

/** Whether others should hear of it: to stay where one is is no news. */
const isNews = (before: PlanPresence | undefined, { lineId, doing }: PlanPresence, now: string): boolean =>
  !before || !isThere(before, now) || before.lineId !== lineId || before.doing !== doing;

/** Shows where somebody is in a plan, for a minute and a half. */
export const showPresence = deed<ShowPresenceInput, Plan, PlanPresence>({
  may: planPresencePolicy.may.show,
  input: showPresenceShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, input, tools) {
    const place = await placeIn(plan, input, tools);
    if (isProblem(place)) return place;
    const { doing } = input;
    const seen = { ...place, doing, until: doing === Presence.GONE ? tools.now : secondsAfter(tools.now, SECONDS) };
    const before = await lastSeen(tools, plan.id);
    const shown = before
      ? (await tools.tx.change(planPresencePolicy, before, seen))!
      : await tools.tx.insert(planPresencePolicy, { childId: plan.childId, planId: plan.id, ...seen });
    if (isNews(before, shown, tools.now)) tools.emit(PresenceShown, shown, { planId: plan.id });
    return shown;
  },
});
