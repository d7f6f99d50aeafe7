import { deed, type Request } from '../access';
import { invalid, NotNow } from '../platform/graphql/problem';
import { childPolicy, type Child } from '../people';
import type { Plan } from './plan.entity';
import { PlanStarted } from './plan.events';
import { startPlanShape, type StartPlanInput } from './plan.inputs';
import { plansByKind } from './kinds/kinds';
import { planPolicy } from './plan.policy';
import { PlanState } from './plan.states';

const begin = deed<StartPlanInput, Child, Plan>({
  may: planPolicy.may.start,
  input: startPlanShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { kind, title }, { tx, emit }) {
    const [present] = await tx.connection.query<{ state: PlanState }>(
      'SELECT state FROM plan WHERE child_id = $1 AND kind = $2 AND state <> $3', [child.id, kind, PlanState.CEASED],
    );
    if (present) return new NotNow(`The child has a plan of this kind (${plansByKind[kind].name}); the next begins when that has ceased.`, present.state);
    const plan = await tx.insert(planPolicy, { childId: child.id, kind, title: title.trim(), state: PlanState.DRAFTING, latestVersionNumber: 0, ceasedReason: null });
    emit(PlanStarted, plan);
    return plan;
  },
});

/** Begins a plan for a child, with nothing in it yet. A kind that no law has made is begun only where it is tried out. */
export async function startPlan(request: Request, input: StartPlanInput): ReturnType<typeof begin> {
  const { name, onTrialAs, source } = plansByKind[input.kind];
  if (onTrialAs && !request.ground.trials?.includes(onTrialAs)) return invalid('kind', `the ${name} is not tried out here. ${source}`);
  return begin(request, input);
}
