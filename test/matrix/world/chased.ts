import { Kind } from '../../../src/access';
import type { Planted } from './lines';

/** Somebody was chased for a step of the course, for advice of an agency, and for what the family was asked. */
export function plantChases({ childId, garden, crowd }: Planted): void {
  const by = crowd.of(Kind.SEND_CASEWORKER);
  const therapist = crowd.of(Kind.THERAPIST);
  const of = { kind: 'CHASE', assessmentId: null, toPost: null, stage: null };
  garden.plant('Chase', { childId, by, given: { ...of, audience: 'COURSE', askedOrganisationId: null, responsibleOrganisationId: by.actingFor, toPersonId: null } });
  for (const [audience, asked] of [['SPEECH_AND_LANGUAGE_THERAPY', therapist], ['SOCIAL_CARE', crowd.of(Kind.SOCIAL_WORKER)], ['PARENT_OR_YOUNG_PERSON', null]] as const) {
    const organisation = asked?.actingFor ?? null;
    garden.plant('Chase', { childId, by, given: { ...of, audience, askedOrganisationId: organisation, responsibleOrganisationId: organisation, toPersonId: asked?.personId ?? null } });
  }
}
