import { deed } from '../../access';
import { ChangedMeanwhile, invalid, type InvalidInput } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import { behaviourShape, type BehaviourInput, type ChangeBehaviourInput, type DescribeBehaviourInput } from './behaviour.inputs';
import type { PastoralPlan } from './pastoral-plan.entity';
import { whyNotOpen } from './part-of-plan';
import { BehaviourDescribed } from './plans.events';
import { pastoralPlanPolicy, targetBehaviourPolicy } from './plans.policies';
import type { TargetBehaviour } from './target-behaviour.entity';

/** A behaviour as it is described, as it is kept. */
const descriptionFrom = (said: BehaviourInput) => ({
  behaviour: said.behaviour.trim(), countedFrom: said.countedFrom ?? null, countedUntil: said.countedUntil ?? null, frequency: said.frequency ?? null, countedPer: said.countedPer ?? null,
  durationMinutes: said.durationMinutes ?? null, intensity: said.intensity ?? null, purpose: said.purpose ?? null, triggers: trimmed(said.triggers), earlySigns: trimmed(said.earlySigns),
  prevention: trimmed(said.prevention), replacementSkill: trimmed(said.replacementSkill), responses: said.responses, deEscalation: trimmed(said.deEscalation), repair: trimmed(said.repair),
  rewardSchedule: trimmed(said.rewardSchedule), communication: trimmed(said.communication), medical: trimmed(said.medical), staffTraining: trimmed(said.staffTraining),
  restrictiveIntervention: trimmed(said.restrictiveIntervention), riskAssessment: trimmed(said.riskAssessment), measure: trimmed(said.measure),
});

function whyNotCounted({ countedFrom, countedUntil }: BehaviourInput, today: string): InvalidInput | undefined {
  if (countedUntil && countedUntil > today) return invalid('description.countedUntil', 'this day is still to come');
  return countedFrom && countedUntil && countedUntil < countedFrom ? invalid('description.countedUntil', `it was counted from ${countedFrom} on`) : undefined;
}

/** Describes a behaviour that is to change. */
export const describeBehaviour = deed<DescribeBehaviourInput, PastoralPlan, TargetBehaviour>({
  may: pastoralPlanPolicy.may.describeBehaviour,
  input: behaviourShape,
  about: [pastoralPlanPolicy, (input) => input.pastoralPlanId],
  async act(plan, { description }, { tx, today, emit }) {
    const refused = whyNotOpen(plan) ?? whyNotCounted(description, today);
    if (refused) return refused;
    const described = await tx.insert(targetBehaviourPolicy, { childId: plan.childId, pastoralPlanId: plan.id, ...descriptionFrom(description) });
    emit(BehaviourDescribed, described, { planId: plan.planId, pastoralPlanId: plan.id });
    return described;
  },
});

/** Describes it anew: more is known of what it is for, or what helps. */
export const changeBehaviour = deed<ChangeBehaviourInput, TargetBehaviour, TargetBehaviour>({
  may: targetBehaviourPolicy.may.change,
  input: behaviourShape,
  about: [targetBehaviourPolicy, (input) => input.targetBehaviourId],
  async act(present, { version, description }, { tx, today, find, emit }) {
    const plan = (await find(pastoralPlanPolicy, present.pastoralPlanId))!;
    const refused = whyNotOpen(plan) ?? whyNotCounted(description, today);
    if (refused) return refused;
    const changed = await tx.change(targetBehaviourPolicy, { id: present.id, version }, descriptionFrom(description));
    if (!changed) return new ChangedMeanwhile({ version: present.version, text: present.behaviour }, description.behaviour);
    emit(BehaviourDescribed, changed, { planId: plan.planId, pastoralPlanId: plan.id });
    return changed;
  },
});
