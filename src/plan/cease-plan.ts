import { deed } from '../access';
import { ChangedMeanwhile, NotNow } from '../platform/graphql/problem';
import type { Plan } from './plan.entity';
import { PlanCeased } from './plan.events';
import { ceasePlanShape, type CeasePlanInput } from './plan.inputs';
import { planPolicy } from './plan.policy';
import { stateAfter } from './plan.states';

/** Ends a plan. What was issued stays readable. */
export const ceasePlan = deed<CeasePlanInput, Plan, Plan>({
  may: planPolicy.may.cease,
  input: ceasePlanShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, { version, reason }, { tx, emit }) {
    const next = stateAfter(plan.state, 'cease');
    if (!next) return new NotNow('This plan has ceased already.', plan.state);
    const ceased = await tx.change(planPolicy, { id: plan.id, version }, { state: next, ceasedReason: reason.trim() });
    if (!ceased) return new ChangedMeanwhile(plan);
    emit(PlanCeased, ceased);
    return ceased;
  },
});
