import type { Changes } from '../../access';
import { trimmed } from '../../platform/trimmed';
import type { PastoralPlan } from './pastoral-plan.entity';
import type { PastoralTermsInput } from './plans.inputs';

/** What a pastoral plan says beside its targets, as it is kept. */
export const termsFrom = (terms: PastoralTermsInput) =>
  ({
    reasons: [...new Set(terms.reasons)], ownReason: trimmed(terms.ownReason), leadId: terms.leadId ?? null, keyAdultId: terms.keyAdultId ?? null, strengths: trimmed(terms.strengths),
    whatWorks: trimmed(terms.whatWorks), whatDoesNotWork: trimmed(terms.whatDoesNotWork), rewards: trimmed(terms.rewards), consequences: trimmed(terms.consequences), activities: trimmed(terms.activities),
    risk: trimmed(terms.risk),
  }) satisfies Changes<PastoralPlan>;
