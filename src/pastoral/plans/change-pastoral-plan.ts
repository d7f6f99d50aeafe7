import { deed } from '../../access';
import { ChangedMeanwhile } from '../../platform/graphql/problem';
import type { PastoralPlan } from './pastoral-plan.entity';
import { whyNotOfSchool, whyNotOpen } from './part-of-plan';
import { PastoralPlanChanged } from './plans.events';
import { changePastoralPlanShape, type ChangePastoralPlanInput } from './plans.inputs';
import { pastoralPlanPolicy } from './plans.policies';
import { termsFrom } from './terms';

/** Says anew what a pastoral plan says beside its targets. */
export const changePastoralPlan = deed<ChangePastoralPlanInput, PastoralPlan, PastoralPlan>({
  may: pastoralPlanPolicy.may.change,
  input: changePastoralPlanShape,
  about: [pastoralPlanPolicy, (input) => input.pastoralPlanId],
  async act(plan, { version, terms }, tools) {
    const named = { ...(terms.leadId !== plan.leadId && { 'terms.leadId': terms.leadId }), ...(terms.keyAdultId !== plan.keyAdultId && { 'terms.keyAdultId': terms.keyAdultId }) };
    const refused = whyNotOpen(plan) ?? (await whyNotOfSchool(named, tools));
    if (refused) return refused;
    const changed = await tools.tx.change(pastoralPlanPolicy, { id: plan.id, version }, termsFrom(terms));
    if (!changed) return new ChangedMeanwhile(plan);
    tools.emit(PastoralPlanChanged, changed, { planId: plan.planId });
    return changed;
  },
});
