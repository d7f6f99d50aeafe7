import { deed } from '../../access';
import { trimmed } from '../../platform/trimmed';
import type { PastoralPlan } from './pastoral-plan.entity';
import type { PastoralVoice } from './pastoral-voice.entity';
import { whyNotOnDay, whyNotOpen, whyNotReview } from './part-of-plan';
import { VoiceHeard } from './plans.events';
import { addPastoralVoiceShape, type AddPastoralVoiceInput } from './plans.inputs';
import { pastoralPlanPolicy, pastoralVoicePolicy } from './plans.policies';

/** Keeps what the child or the family says: said by themselves, or written down by the school. What was said before the plan began belongs to it too. */
export const addPastoralVoice = deed<AddPastoralVoiceInput, PastoralPlan, PastoralVoice>({
  may: pastoralPlanPolicy.may.addVoice,
  input: addPastoralVoiceShape,
  about: [pastoralPlanPolicy, (input) => input.pastoralPlanId],
  async act(plan, { pastoralReviewId, whose, text, saidOn, howGathered }, tools) {
    const { tx, today, emit } = tools;
    const refused = whyNotOpen(plan) ?? whyNotOnDay('saidOn', saidOn, { today, plan: { startsOn: saidOn } }) ?? (await whyNotReview(pastoralReviewId, plan, tools));
    if (refused) return refused;
    const voice = await tx.insert(pastoralVoicePolicy, {
      childId: plan.childId, pastoralPlanId: plan.id, pastoralReviewId: pastoralReviewId ?? null, whose, text: text.trim(), saidOn, howGathered: trimmed(howGathered),
    });
    emit(VoiceHeard, voice, { planId: plan.planId, pastoralPlanId: plan.id });
    return voice;
  },
});
