import { deed, type Tools } from '../access';
import { ChangedMeanwhile, NotNow, type Problem } from '../platform/graphql/problem';
import { PlanKind } from './kinds/plan-kind';
import type { Plan } from './plan.entity';
import { PlanCeased } from './plan.events';
import { ceasePlanShape, type CeasePlanInput } from './plan.inputs';
import { planPolicy } from './plan.policy';
import { PlanState, stateAfter } from './plan.states';

/** The law of ending an EHC plan (s.45) is known to those who review it. */
const theWayToGo =
  'An EHC plan that was issued is not ended at once: the family and the setting are consulted, the family is told with its right of appeal, and the plan is kept until that is over. Begin with `considerCeasing`.';

/** Ends a plan that its kind lets be ended here. */
export async function endPlan({ tx, emit }: Tools, plan: Plan, { version, reason }: Pick<CeasePlanInput, 'version' | 'reason'>): Promise<Plan | Problem> {
  const next = stateAfter(plan.state, 'cease');
  if (!next) return new NotNow('This plan has ceased already.', plan.state);
  if (plan.kind === PlanKind.EHC_PLAN && plan.state === PlanState.ISSUED) return new NotNow(theWayToGo, plan.state);
  const ceased = await tx.change(planPolicy, { id: plan.id, version }, { state: next, ceasedReason: reason.trim() });
  if (!ceased) return new ChangedMeanwhile(plan);
  emit(PlanCeased, ceased);
  return ceased;
}

/** Ends a plan. What was issued stays readable. */
export const ceasePlan = deed<CeasePlanInput, Plan, Plan>({
  may: planPolicy.may.cease,
  input: ceasePlanShape,
  about: [planPolicy, (input) => input.planId],
  act: (plan, input, tools) => endPlan(tools, plan, input),
});
