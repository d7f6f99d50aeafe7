import { deed, type Tools } from '../../../access';
import { PlanCeased, planPolicy, PlanState } from '../../../plan';
import { ChangedMeanwhile, NotNow, type Problem } from '../../../platform/graphql/problem';
import { endInFurtherEducation } from '../../statutory/clock';
import { StepKind } from '../../statutory/steps';
import { outOfOrder } from '../days-in-order';
import { callOffAll } from '../next-review';
import { childOf } from '../whose-review';
import type { CompleteCeasingInput } from './ceasing.inputs';
import { CeaseReason, CeasingState, ruleOf } from './ceasing-rules';
import { stepOfCeasing } from './course-of-ceasing';
import { move } from './move-ceasing';
import type { PlanCeasing } from './plan-ceasing.entity';
import { planCeasingPolicy } from './plan-ceasing.policy';

/** Ends the plan: once the time for an appeal, or the appeal itself, is over (s.45(4)), or where it ends by itself. */
export const completeCeasing = deed<CompleteCeasingInput, PlanCeasing, PlanCeasing>({
  may: planCeasingPolicy.may.decide,
  about: [planCeasingPolicy, (input) => input.planCeasingId],
  async act(ceasing, { version, on }, tools) {
    const ceasedOn = on ?? tools.today;
    const refused = (await notYet(ceasing, ceasedOn, tools)) ?? outOfOrder('on', ceasedOn, { today: tools.today, before: { 'the family was notified': ceasing.notifiedOn } });
    if (refused) return refused;
    const stuck = (await stepOfCeasing(tools, ceasing, { kind: StepKind.PLAN_CEASED, on: ceasedOn })) ?? (await endPlan(tools, ceasing)) ?? (await callOffAll(tools, ceasing.planId, 'The plan has ceased.'));
    return stuck ?? move(tools, ceasing, { version, with: { state: CeasingState.CEASED, ceasedOn } });
  },
});

async function notYet({ state, reason, childId, appealBy, appealEndedOn }: PlanCeasing, on: string, tools: Tools): Promise<Problem | undefined> {
  const { bySelf } = ruleOf(reason);
  if (reason === CeaseReason.MAXIMUM_AGE) {
    const { on: lastDay } = endInFurtherEducation((await childOf(tools, childId)).dateOfBirth);
    if (on < lastDay) return new NotNow(`The plan can be kept until the end of the academic year in which the young person turns 25: ${lastDay} (s.46)`, state);
  }
  if (bySelf && state === CeasingState.CONSULTING) return undefined;
  if (state !== CeasingState.NOTIFIED) return new NotNow(state === CeasingState.CONSULTING ? 'It has not been decided and notified yet' : 'The plan is kept until the appeal ends', state);
  if (!appealEndedOn && appealBy && on <= appealBy) return new NotNow(`The family can appeal until ${appealBy}, and the plan is kept until then (s.45(4))`, state);
  if (appealEndedOn && on < appealEndedOn) return new NotNow(`The appeal ended on ${appealEndedOn}; the plan was kept until then`, state);
  return undefined;
}

async function endPlan({ tx, find, emit }: Tools, { planId, inWords, state }: PlanCeasing): Promise<Problem | undefined> {
  const plan = await find(planPolicy, planId);
  if (!plan || plan.state === PlanState.CEASED) return new NotNow('The plan has ceased already', state);
  const ceased = await tx.change(planPolicy, plan, { state: PlanState.CEASED, ceasedReason: inWords });
  if (!ceased) return new ChangedMeanwhile(plan);
  emit(PlanCeased, ceased);
  return undefined;
}
