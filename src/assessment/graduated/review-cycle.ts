import { deed } from '../../access';
import { StepKind } from '../statutory/steps';
import { reviewCycleShape, type ReviewCycleInput } from './graduated.inputs';
import { supportCyclePolicy } from './graduated.policies';
import { moveCycle } from './move-cycle';
import { CycleStage, type SupportCycle } from './support-cycle.entity';

/** Review: what the support has changed, and what comes next. */
export const reviewCycle = deed<ReviewCycleInput, SupportCycle, SupportCycle>({
  may: supportCyclePolicy.may.review,
  input: reviewCycleShape,
  about: [supportCyclePolicy, (input) => input.cycleId],
  act(cycle, { version, on, impact, whatNext }, tools) {
    const changes = { stage: CycleStage.REVIEWED, reviewedOn: on, impact: impact.trim(), whatNext: whatNext.trim() };
    return moveCycle(cycle, { version, from: [CycleStage.PLAN, CycleStage.DO], on, changes, steps: [{ kind: StepKind.CYCLE_REVIEWED, on }], text: impact }, tools);
  },
});
