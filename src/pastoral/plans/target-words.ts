import type { Tools } from '../../access';
import { outcomePolicy } from '../../plan';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import type { PastoralPlan } from './pastoral-plan.entity';
import { targetBehaviourPolicy } from './plans.policies';
import type { TargetWordsInput } from './target.inputs';

/** What a target says, as it is kept. */
export const wordsFrom = (target: TargetWordsInput) => ({
  text: target.text.trim(), measure: trimmed(target.measure), baseline: trimmed(target.baseline), schoolWill: target.schoolWill.trim(), familyWill: target.familyWill.trim(),
  iWill: target.iWill.trim(), outcomeId: target.outcomeId ?? null, targetBehaviourId: target.targetBehaviourId ?? null,
});

/** Why a target cannot hang on what it names; nothing where it can. */
export async function whyNotHangingOn({ outcomeId, targetBehaviourId }: TargetWordsInput, plan: PastoralPlan, { find }: Tools): Promise<InvalidInput | undefined> {
  if (outcomeId && (await find(outcomePolicy, outcomeId))?.childId !== plan.childId) return invalid('target.outcomeId', 'there is no such outcome of this child’s');
  if (targetBehaviourId && (await find(targetBehaviourPolicy, targetBehaviourId))?.pastoralPlanId !== plan.id) {
    return invalid('target.targetBehaviourId', 'there is no such behaviour in this plan');
  }
  return undefined;
}
