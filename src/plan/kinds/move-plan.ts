import { deed, type Request, type Tools } from '../../access';
import { notAllowed } from '../../platform/graphql/errors';
import { InvalidInput, invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { endPlan } from '../cease-plan';
import { presentPlan } from '../start-plan';
import type { Plan } from '../plan.entity';
import { planPolicy } from '../plan.policy';
import { PlanState, stateAfter } from '../plan.states';
import { linesInPlace } from '../versions/placed-lines';
import { carryOver, whyNotCarried, type Carried } from './carry-over';
import { PlanMoved } from './kinds.events';
import { movePlanShape, type MovePlanInput } from './kinds.inputs';
import { whyNotBegun } from './on-trial';

/** The plan that the lines go into: the child's own of that kind, or a new one that tells what it came from. */
async function destination({ tx, find }: Tools, from: Plan, { kind, title }: MovePlanInput): Promise<Plan> {
  await tx.connection.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [from.childId]);
  const present = await presentPlan(tx.connection, from.childId, kind);
  if (present) return (await find(planPolicy, present.id))!;
  return tx.insert(planPolicy, {
    childId: from.childId, kind, title: title?.trim() || from.title, state: PlanState.DRAFTING, latestVersionNumber: 0, ceasedReason: null, cameFromId: from.id,
  });
}

/** Whoever ends the former plan must be somebody who may end one of its kind. */
async function endFormer(tools: Tools, plan: Plan, { version, endFormerBecause }: MovePlanInput): Promise<Problem | undefined> {
  if (!endFormerBecause?.trim()) return undefined;
  if (!(await tools.find({ ...planPolicy, read: planPolicy.may.cease.audience }, plan.id))) {
    throw notAllowed(planPolicy.may.cease.name);
  }
  const ended = await endPlan(tools, plan, { version, reason: endFormerBecause });
  return 'code' in ended ? ended : undefined;
}

const move = deed<MovePlanInput, Plan, Plan>({
  may: planPolicy.may.move,
  input: movePlanShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, input, tools) {
    if (plan.kind === input.kind) return invalid('kind', 'it is a plan of this kind already');
    if (!stateAfter(plan.state, 'change')) return new NotNow('This plan has ceased: what it said stays with the child, and goes into another plan line by line.', plan.state);
    const to = await destination(tools, plan, input);
    const going = (await linesInPlace(tools, plan.id)).filter(({ line }) => !input.leave?.includes(line.id));
    const carried = await Promise.all(going.map((placed) => whyNotCarried(tools, to, { placed, onAuthorityOf: input.onAuthorityOf })));
    const refused = carried.flatMap((each) => (each instanceof InvalidInput ? each.fields : []));
    if (refused.length > 0) return new InvalidInput(refused);
    await carryOver(tools, to, carried.filter((each): each is Carried => !(each instanceof InvalidInput)));
    const kept = await endFormer(tools, plan, input);
    if (kept) return kept;
    tools.emit(PlanMoved, to, { planId: to.id });
    return to;
  },
});

/** Carries what a plan says over into a plan of another kind: the very lines, with their links, sources and wordings, and no copy of any. */
export async function movePlan(request: Request, input: MovePlanInput): Promise<Plan | Problem> {
  return whyNotBegun(request, input.kind) ?? move(request, input);
}
