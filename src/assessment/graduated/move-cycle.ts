import type { Changes, Tools } from '../../access';
import { ChangedMeanwhile, invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import type { NewStep } from '../statutory/course';
import { CycleMoved } from './graduated.events';
import { senSupportPolicy, supportCyclePolicy } from './graduated.policies';
import { takeSteps, whyNotOpen } from './support-course';
import type { CycleStage, SupportCycle } from './support-cycle.entity';

interface Move {
  readonly version: number;
  /** The stages from which it goes there. */
  readonly from: readonly CycleStage[];
  readonly on: string;
  readonly changes: Changes<SupportCycle>;
  readonly steps: readonly NewStep[];
  /** What they wrote, given back where somebody else was faster. */
  readonly text?: string;
}

const words: Readonly<Record<CycleStage, string>> = {
  ASSESS: 'What the child needs was gathered, and nothing is agreed yet', PLAN: 'It is agreed, and not begun yet', DO: 'The support is given', REVIEWED: 'This cycle is over',
};

/** Brings a cycle on by one stage, or says what stands in the way. */
export async function moveCycle(cycle: SupportCycle, { version, from, on, changes, steps, text }: Move, tools: Tools): Promise<SupportCycle | Problem> {
  if (!from.includes(cycle.stage)) return new NotNow(`${words[cycle.stage]}: this cannot be done now`, cycle.stage);
  const before = cycle.begunOn ?? cycle.plannedOn ?? cycle.assessedOn;
  if (on < before) return invalid('on', `it cannot have been before ${before}`);
  const support = await tools.find(senSupportPolicy, cycle.supportId);
  if (!support) return invalid('cycleId', 'there is no such SEN support');
  const refused = whyNotOpen(support);
  if (refused) return refused;
  const moved = await tools.tx.change(supportCyclePolicy, { id: cycle.id, version }, changes);
  if (!moved) return new ChangedMeanwhile(cycle, text);
  const problem = await takeSteps(tools, support, steps.map((step) => ({ ...step, about: cycle.id })));
  if (problem) return problem;
  tools.emit(CycleMoved, moved, { senSupportId: support.id });
  return moved;
}
