import { Kind } from '../../../src/access';
import type { Planted } from './lines';

/** A pastoral support plan and a behaviour improvement plan, with all that goes with them. */
export function plantPastoralPlans({ childId, garden, crowd }: Planted): void {
  const by = crowd.of(Kind.PASTORAL_LEAD);
  const planId = garden.ofType('Plan')[0]!.id;
  const [support] = ['PASTORAL_SUPPORT', 'BEHAVIOUR_IMPROVEMENT'].map((kind) => garden.plant('PastoralPlan', { childId, by, given: { planId, kind, state: 'OPEN', reasons: ['ANXIETY'] } }));
  const part = { pastoralPlanId: support!.id };
  const behaviour = garden.plant('TargetBehaviour', { childId, by, given: { ...part, responses: [] } });
  const target = garden.plant('PastoralTarget', { childId, by, given: { ...part, place: 1, targetBehaviourId: behaviour.id } });
  const review = garden.plant('PastoralReview', { childId, by, given: { ...part, number: 1 } });
  garden.plant('TargetScore', { childId, by: crowd.of(Kind.CLASS_TEACHER), given: { ...part, pastoralTargetId: target.id, pastoralReviewId: review.id, score: 2 } });
  garden.plant('PastoralVoice', { childId, by: crowd.of(Kind.PARENT), given: { ...part, pastoralReviewId: null } });
  for (const handling of ['AGENCY_ONLY', 'NAMED_PEOPLE', 'NOT_FOR_FAMILY']) garden.plant('PastoralVoice', { childId, by, given: { ...part, handling } });
  const measure = { instrument: 'SDQ_TEACHER', instrumentVersion: '2016', takenFrom: 'TEACHER', scores: [{ subscale: 'TOTAL', value: 17 }], correctsId: null };
  for (const about of ['WELLBEING', 'ATTAINMENT']) garden.plant('TakenMeasure', { childId, by, given: { ...measure, about } });
  garden.plant('AlternativeTried', { childId, by, given: part });
}
