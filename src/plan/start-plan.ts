import { deed, type Request } from '../access';
import type { Connection } from '../platform/database/database';
import { NotNow, type Problem } from '../platform/graphql/problem';
import { childPolicy, type Child } from '../people';
import type { Plan } from './plan.entity';
import { PlanStarted } from './plan.events';
import { startPlanShape, type StartPlanInput } from './plan.inputs';
import { plansByKind } from './kinds/kinds';
import { whyNotBegun } from './kinds/on-trial';
import type { PlanKind } from './kinds/plan-kind';
import { planPolicy } from './plan.policy';
import { PlanState } from './plan.states';

/** The child's plan of a kind that has not ceased: there is one at most. */
export async function presentPlan(connection: Connection, childId: string, kind: PlanKind): Promise<Pick<Plan, 'id' | 'state'> | undefined> {
  const [present] = await connection.query<Pick<Plan, 'id' | 'state'>>('SELECT id, state FROM plan WHERE child_id = $1 AND kind = $2 AND state <> $3', [childId, kind, PlanState.CEASED]);
  return present;
}

const begin = deed<StartPlanInput, Child, Plan>({
  may: planPolicy.may.start,
  input: startPlanShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { kind, title }, { tx, emit }) {
    const present = await presentPlan(tx.connection, child.id, kind);
    if (present) return new NotNow(`The child has a plan of this kind (${plansByKind[kind].name}); the next begins when that has ceased.`, present.state);
    const plan = await tx.insert(planPolicy, { childId: child.id, kind, title: title.trim(), state: PlanState.DRAFTING, latestVersionNumber: 0, ceasedReason: null, cameFromId: null });
    emit(PlanStarted, plan);
    return plan;
  },
});

/** Begins a plan for a child, with nothing in it yet. */
export async function startPlan(request: Request, input: StartPlanInput): Promise<Plan | Problem> {
  return whyNotBegun(request, input.kind) ?? begin(request, input);
}
