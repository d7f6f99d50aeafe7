import { deed } from '../../access';
import { invalid, NotNow } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { CycleMoved } from './graduated.events';
import { beginCycleShape, type BeginCycleInput } from './graduated.inputs';
import { senSupportPolicy, supportCyclePolicy } from './graduated.policies';
import type { SenSupport } from './sen-support.entity';
import { CycleStage, type SupportCycle } from './support-cycle.entity';
import { takeSteps, whyNotOpen } from './support-course';

interface Latest {
  readonly number: number;
  readonly stage: CycleStage;
}

/** Assess: begins the next cycle with what was found. */
export const beginCycle = deed<BeginCycleInput, SenSupport, SupportCycle>({
  may: senSupportPolicy.may.beginCycle,
  input: beginCycleShape,
  about: [senSupportPolicy, (input) => input.supportId],
  async act(support, { on, findings, baseline }, tools) {
    const { tx, emit } = tools;
    const { id: supportId, childId, startedOn } = support;
    const refused = whyNotOpen(support) ?? (on < startedOn ? invalid('on', `SEN support began on ${startedOn}`) : undefined);
    if (refused) return refused;
    const [latest] = await tx.connection.query<Latest>('SELECT number, stage FROM support_cycle WHERE support_id = $1 ORDER BY number DESC LIMIT 1', [supportId]);
    if (latest && latest.stage !== CycleStage.REVIEWED) return new NotNow('The cycle before it has not been reviewed yet', latest.stage);
    const cycle = await tx.insert(supportCyclePolicy, {
      childId, supportId, number: (latest?.number ?? 0) + 1, stage: CycleStage.ASSESS, assessedOn: on, findings: findings.trim(), baseline: baseline?.trim() || null,
      plannedOn: null, agreed: null, reviewOn: null, begunOn: null, reviewedOn: null, impact: null, whatNext: null,
    });
    const problem = await takeSteps(tools, support, [{ kind: StepKind.CYCLE_ASSESSED, on, about: cycle.id }]);
    if (problem) return problem;
    emit(CycleMoved, cycle, { senSupportId: supportId });
    return cycle;
  },
});
