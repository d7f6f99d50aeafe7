import { deed } from '../../access';
import { NotNow } from '../../platform/graphql/problem';
import type { Plan } from '../plan.entity';
import { planPolicy } from '../plan.policy';
import { PlanState } from '../plan.states';
import type { PlanImport } from './plan-import.entity';
import { ImportStarted } from './plan-import.events';
import { importPlanTextShape, type ImportPlanTextInput } from './plan-import.inputs';
import { planImportPolicy } from './plan-import.policy';

/** Makes ready for the file of a plan that was written elsewhere. */
export const importPlanText = deed<ImportPlanTextInput, Plan, PlanImport>({
  may: planImportPolicy.may.start,
  input: importPlanTextShape,
  about: [planPolicy, ({ planId }) => planId],
  async act(plan, { fileName }, { tx, emit }) {
    if (plan.state === PlanState.CEASED) return new NotNow('This plan has ceased: nothing is brought into it any more.', plan.state);
    const started = await tx.insert(planImportPolicy, { childId: plan.childId, planId: plan.id, fileName: fileName.trim(), readAt: null, fileHash: null, pieceCount: 0 });
    emit(ImportStarted, started, { planId: plan.id });
    return started;
  },
});
