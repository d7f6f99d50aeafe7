import { deed } from '../../access';
import { invalid } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { planCycleShape, type PlanCycleInput } from './graduated.inputs';
import { supportCyclePolicy } from './graduated.policies';
import { moveCycle } from './move-cycle';
import { CycleStage, type SupportCycle } from './support-cycle.entity';

/** Plan: agrees outcomes, support and the day of the review. It can be agreed anew until the support is reviewed. */
export const planCycle = deed<PlanCycleInput, SupportCycle, SupportCycle>({
  may: supportCyclePolicy.may.plan,
  input: planCycleShape,
  about: [supportCyclePolicy, (input) => input.cycleId],
  async act(cycle, { version, on, agreed, reviewOn }, tools) {
    if (reviewOn < on) return invalid('reviewOn', 'the review comes after what is agreed');
    const steps = [{ kind: StepKind.CYCLE_PLANNED, on }, { kind: StepKind.CYCLE_REVIEW_FIXED, on: reviewOn }];
    const stage = cycle.stage === CycleStage.DO ? CycleStage.DO : CycleStage.PLAN;
    const changes = { stage, plannedOn: on, agreed: agreed.trim(), reviewOn };
    return moveCycle({ ...cycle, begunOn: null }, { version, from: [CycleStage.ASSESS, CycleStage.PLAN, CycleStage.DO], on, changes, steps, text: agreed }, tools);
  },
});
