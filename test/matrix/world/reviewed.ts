import { Kind } from '../../../src/access';
import { sectionLetters, type Planted } from './lines';

const papers: Readonly<Record<string, Kind>> = {
  CHILD_VIEWS: Kind.SENCO,
  PARENT_VIEWS: Kind.PARENT,
  SETTING: Kind.SENCO,
  AUTHORITY: Kind.EDUCATIONAL_PSYCHOLOGIST,
  HEALTH: Kind.CLINICIAN,
  SOCIAL_CARE: Kind.SOCIAL_WORKER,
  OTHER: Kind.SEND_CASEWORKER,
};

/** A review in all its parts, one before a move of phase, wishes for one, and a plan that was to cease. */
export function plantReviews({ childId, garden, crowd }: Planted, planId: string): void {
  const keeper = crowd.of(Kind.SEND_CASEWORKER);
  const review = garden.plant('Review', { childId, by: keeper, given: { planId, kind: 'ANNUAL', state: 'REPORTED' } });
  garden.plant('Review', { childId, by: crowd.of(Kind.SENCO), given: { planId, kind: 'PHASE_TRANSFER', state: 'PLANNED', movesOn: null } });
  const of = { reviewId: review.id };
  for (const [kind, role] of [
    [Kind.SENCO, 'SETTING'],
    [Kind.CLINICIAN, 'HEALTH'],
    [Kind.PARENT, 'FAMILY'],
  ] as const) {
    const { personId, actingFor } = crowd.of(kind);
    garden.plant('ReviewInvitation', {
      childId,
      by: keeper,
      given: { ...of, role, personId, organisationId: role === 'FAMILY' ? null : actingFor },
    });
  }
  for (const [kind, giver] of Object.entries(papers)) garden.plant('ReviewPaper', { childId, by: crowd.of(giver), given: { ...of, kind } });
  for (const section of sectionLetters) {
    for (const stage of ['RECOMMENDED', 'PROPOSED'])
      {garden.plant('PlanAmendment', { childId, by: keeper, given: { ...of, stage, section } });}
  }
  const outcome = garden.ofType('Outcome').find((each) => each.childId === childId)!;
  garden.plant('ReviewedOutcome', { childId, by: keeper, given: { ...of, lineType: 'OUTCOME', lineId: outcome.id, section: 'E' } });
  for (const kind of [Kind.PARENT, Kind.SEND_CASEWORKER])
    {garden.plant('AmendmentRepresentation', { childId, by: crowd.of(kind), given: of });}
  for (const kind of [Kind.PARENT, Kind.THERAPIST, Kind.SEND_MANAGER]) {
    garden.plant('ReviewRequest', { childId, by: crowd.of(kind), given: { planId, state: 'ASKED', triggers: ['OTHER'], reviewId: null } });
  }
  garden.plant('PlanCeasing', { childId, by: keeper, given: { planId, state: 'CONSULTING', reviewId: review.id } });
}
