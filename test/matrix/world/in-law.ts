import { Kind } from '../../../src/access';
import type { Planted } from './lines';

/** An assessment as the law sees it, in all its parts, and a move to another authority. */
export function plantInLaw({ childId, garden, crowd }: Planted): void {
  const keeper = crowd.of(Kind.SEND_CASEWORKER);
  const [therapist, worker] = [crowd.of(Kind.THERAPIST), crowd.of(Kind.SOCIAL_WORKER)];
  const assessment = garden.ofType('Assessment').find((each) => each.childId === childId)!;
  const plan = garden.ofType('Plan').find((each) => each.childId === childId);
  const of = { assessmentId: assessment.id, courseId: assessment.id, planId: null };
  const audiences = [
    ['COURSE', null],
    ['CHALLENGE', null],
    ['SPEECH_AND_LANGUAGE_THERAPY', therapist.actingFor],
    ['SOCIAL_CARE', worker.actingFor],
    ['PARENT_OR_YOUNG_PERSON', null],
  ] as const;
  for (const [at, [audience, askedOrganisationId]] of audiences.entries()) {
    const given = { ...of, audience, askedOrganisationId };
    garden.plant('StatutoryStep', { childId, by: keeper, given: { ...given, position: at + 1, phaseMove: null, about: null } });
    garden.plant('Deadline', { childId, by: keeper, given: { ...given, ruleId: 'E2', about: given.courseId, startedOn: `2026-09-0${at + 1}`, state: 'RUNNING', responsibleOrganisationId: null } });
    garden.plant('StatutoryException', { childId, by: keeper, given: { ...given, ground: 'ABSENT_4W' } });
  }
  garden.plant('DecisionNotice', { childId, by: keeper, given: { ...of, decision: 'DECIDED_NOT_TO_ASSESS', parts: [{ element: 'REASONS', text: 'Said.' }] } });
  garden.plant('SettingConsultation', { childId, by: keeper, given: { assessmentId: assessment.id } });
  for (const kind of [Kind.PARENT, Kind.SEND_CASEWORKER]) garden.plant('DraftResponse', { childId, by: crowd.of(kind), given: { assessmentId: assessment.id } });
  garden.plant('Challenge', { childId, by: keeper, given: { assessmentId: assessment.id, planId: null, decision: 'DECIDED_NOT_TO_ASSESS' } });
  garden.plant('NamedSetting', { childId, by: keeper, given: { planId: plan?.id, rank: 1 } });
  garden.plant('PlanTerms', { childId, by: keeper, given: { planId: plan?.id, directPayments: [] } });
  const move = garden.plant('AuthorityMove', { childId, by: keeper, given: { fromAuthorityId: keeper.actingFor, state: 'EXPECTED' } });
  garden.plant('AuthorityHandover', { childId, by: keeper, given: { moveId: move.id, fromAuthorityId: keeper.actingFor } });
}
