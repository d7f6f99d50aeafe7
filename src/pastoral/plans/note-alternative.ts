import { deed } from '../../access';
import { invalid } from '../../platform/graphql/problem';
import type { AlternativeTried } from './alternative-tried.entity';
import type { PastoralPlan } from './pastoral-plan.entity';
import { whyNotOpen } from './part-of-plan';
import { AlternativeNoted } from './plans.events';
import { noteAlternativeShape, type NoteAlternativeInput } from './plans.inputs';
import { alternativeTriedPolicy, pastoralPlanPolicy } from './plans.policies';

/** Notes an alternative that was tried, before the plan or in it. */
export const noteAlternative = deed<NoteAlternativeInput, PastoralPlan, AlternativeTried>({
  may: pastoralPlanPolicy.may.noteAlternative,
  input: noteAlternativeShape,
  about: [pastoralPlanPolicy, (input) => input.pastoralPlanId],
  async act(plan, { kind, fromOn, untilOn, result }, { tx, today, emit }) {
    if (fromOn > today) return invalid('fromOn', 'this day is still to come: it is noted once it was tried');
    if (untilOn && untilOn < fromOn) return invalid('untilOn', `it began on ${fromOn}`);
    const refused = whyNotOpen(plan);
    if (refused) return refused;
    const noted = await tx.insert(alternativeTriedPolicy, { childId: plan.childId, pastoralPlanId: plan.id, kind, fromOn, untilOn: untilOn ?? null, result: result.trim() });
    emit(AlternativeNoted, noted, { planId: plan.planId, pastoralPlanId: plan.id });
    return noted;
  },
});
