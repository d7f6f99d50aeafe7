import type { Changes } from '../../access';
import type { PastoralPlan } from './pastoral-plan.entity';
import type { PastoralTermsInput } from './plans.inputs';
import { kept } from './plans.shapes';

/** What a pastoral plan says beside its targets, as it is kept. */
export const termsFrom = (terms: PastoralTermsInput) =>
  ({
    reasons: [...new Set(terms.reasons)], ownReason: kept(terms.ownReason), leadId: terms.leadId ?? null, keyAdultId: terms.keyAdultId ?? null, strengths: kept(terms.strengths),
    whatWorks: kept(terms.whatWorks), whatDoesNotWork: kept(terms.whatDoesNotWork), rewards: kept(terms.rewards), consequences: kept(terms.consequences), activities: kept(terms.activities),
    risk: kept(terms.risk),
  }) satisfies Changes<PastoralPlan>;
