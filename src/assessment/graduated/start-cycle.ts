import { deed } from '../../access';
import { StepKind } from '../statutory/steps';
import type { StartCycleInput } from './graduated.inputs';
import { supportCyclePolicy } from './graduated.policies';
import { moveCycle } from './move-cycle';
import { CycleStage, type SupportCycle } from './support-cycle.entity';

/** Do: the support is given from that day on. */
export const startCycle = deed<StartCycleInput, SupportCycle, SupportCycle>({
  may: supportCyclePolicy.may.start,
  about: [supportCyclePolicy, (input) => input.cycleId],
  act: (cycle, { version, on }, tools) =>
    moveCycle(cycle, { version, from: [CycleStage.PLAN], on, changes: { stage: CycleStage.DO, begunOn: on }, steps: [{ kind: StepKind.CYCLE_STARTED, on }] }, tools),
});
