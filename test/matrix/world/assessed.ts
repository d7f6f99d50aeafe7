import { Kind } from '../../../src/access';
import type { Specimen } from '../oracle/words';
import type { Canaries } from './canaries';
import { lineTypeOf, sectionLetters, type Planted } from './lines';
import type { Viewer } from './viewers';

/** Whom each kind of advice is asked of; the family is asked as such. */
const askedOf: Readonly<Record<string, Kind>> = {
  EDUCATIONAL: Kind.SENCO,
  CHILD_VIEWS: Kind.CLASS_TEACHER,
  SENSORY_IMPAIRMENT: Kind.SENCO,
  HEALTH: Kind.CLINICIAN,
  MENTAL_HEALTH: Kind.CLINICIAN,
  OCCUPATIONAL_THERAPY: Kind.THERAPIST,
  PHYSIOTHERAPY: Kind.THERAPIST,
  SPEECH_AND_LANGUAGE_THERAPY: Kind.THERAPIST,
  OTHER: Kind.POLICE,
  PARENT_OR_YOUNG_PERSON: Kind.PARENT,
  PREPARING_FOR_ADULTHOOD: Kind.SOCIAL_WORKER,
  PSYCHOLOGICAL: Kind.EDUCATIONAL_PSYCHOLOGIST,
  REQUESTED_BY_FAMILY: Kind.CLINICIAN,
  SOCIAL_CARE: Kind.SOCIAL_WORKER,
};
/** Which advice the lines of a section stand in. */
const adviceFor: Readonly<Record<string, string>> = {
  A: 'PARENT_OR_YOUNG_PERSON',
  C: 'HEALTH',
  G: 'HEALTH',
  D: 'SOCIAL_CARE',
  H1: 'SOCIAL_CARE',
  H2: 'SOCIAL_CARE',
};
const typeIn: Readonly<Record<string, string>> = { A: 'Aspiration', B: 'Need', C: 'Need', D: 'Need', E: 'Outcome' };
const field: Readonly<Record<string, string>> = { Aspiration: 'aspiration', Need: 'need', Outcome: 'outcome', Provision: 'provision' };

/** What a line of advice says by its type: each text of it a word of its own. */
function termsOf(type: string, line: Specimen, canaries: Canaries): Record<string, unknown> {
  const word = (): string => canaries.put(line, field[type]!);
  switch (type) {
    case 'Aspiration':
      return { whoseWords: 'CHILD', howGathered: word() };
    case 'Need':
      return { area: 'SEMH', senType: word(), isStrength: true };
    case 'Outcome':
      return { byWhen: '2027-07-20', byWhenInWords: word(), measure: word(), baseline: word() };
    default:
      return { what: word(), deliveredBy: word(), place: word(), sessions: 3, per: 'WEEK', minutesPerSession: 30 };
  }
}

/** An assessment in which everybody was asked and everybody answered; and one that is closed. */
export function plantAssessment({ childId, garden, crowd }: Planted): void {
  const keeper = crowd.of(Kind.SEND_CASEWORKER);
  const opened = { coordinatingOrganisationId: keeper.actingFor };
  const assessment = garden.plant('Assessment', { childId, by: keeper, given: { ...opened, kind: 'EHC_NEEDS_ASSESSMENT', state: 'OPEN' } });
  garden.plant('Assessment', { childId, by: keeper, given: { ...opened, kind: 'SCHOOL_LED', state: 'CLOSED' } });
  const advice = new Map<string, Specimen>();
  for (const [kind, asked] of Object.entries(askedOf)) {
    const by = crowd.of(asked);
    const isFamily = asked === Kind.PARENT;
    const request = garden.plant('AdviceRequest', {
      childId,
      by: keeper,
      given: {
        assessmentId: assessment.id,
        kind,
        state: 'GIVEN',
        askedOrganisationId: isFamily ? null : by.actingFor,
        askedPersonId: by.personId,
      },
    });
    const of = { adviceRequestId: request.id, assessmentId: assessment.id, kind, speaksFor: by.actingFor, authorRole: asked };
    const first = garden.plant('Advice', { childId, by, given: { ...of, supersedesId: null, sharedWithFamily: true } });
    garden.plant('Advice', { childId, by, given: { ...of, supersedesId: first.id, sharedWithFamily: false } });
    if (kind === 'HEALTH') {
      for (const handling of ['AGENCY_ONLY', 'NAMED_PEOPLE', 'NOT_FOR_FAMILY']) {
        garden.plant('Advice', { childId, by, given: { ...of, handling, supersedesId: null } });
      }
    }
    const draft = garden.plant('AdviceDraft', {
      childId,
      by,
      given: { adviceRequestId: request.id, assessmentId: assessment.id, kind, draftFor: by.actingFor, state: 'DRAFT', content: {}, writers: [by.personId], adviceId: null },
    });
    Object.assign(draft.row, { content: { summary: garden.canaries.put(draft, 'content') } });
    advice.set(kind, first);
  }
  plantAgreements(assessment, advice.get('HEALTH')!, { childId, garden, crowd });
  for (const section of sectionLetters) plantLines(section, advice.get(adviceFor[section] ?? 'EDUCATIONAL')!, { childId, garden, crowd });
}

/** Whose advice the family asks for, and earlier advice that may be enough. */
function plantAgreements({ id: assessmentId }: Specimen, { id: adviceId, row }: Specimen, { childId, garden, crowd }: Planted): void {
  garden.plant('AdviceWish', { childId, by: crowd.of(Kind.PARENT), given: { assessmentId, kind: 'EHC_NEEDS_ASSESSMENT' } });
  const given = { assessmentId, adviceId, kind: 'HEALTH', authorFor: row['speaksFor'] };
  garden.plant('AdviceReuse', { childId, by: crowd.of(Kind.SEND_CASEWORKER), given });
}

function plantLines(section: string, { id: adviceId, row }: Specimen, { childId, garden, crowd }: Planted): void {
  const type = typeIn[section] ?? 'Provision';
  const authors: readonly Viewer[] = [Kind.SENCO, Kind.CLINICIAN, Kind.SOCIAL_WORKER, Kind.EDUCATIONAL_PSYCHOLOGIST].map((kind) =>
    crowd.of(kind),
  );
  for (const [at, by] of authors.entries()) {
    for (const sharedWithFamily of [true, false]) {
      const line = garden.plant('AdviceLine', {
        childId,
        by,
        given: {
          adviceId,
          assessmentId: row['assessmentId'],
          lineType: lineTypeOf(type),
          section,
          sharedWithFamily,
          neededInClass: at % 2 === 0,
          speaksFor: by.actingFor,
          meetsIds: [],
          position: at * 2 + Number(sharedWithFamily),
        },
      });
      Object.assign(line.row, { terms: termsOf(type, line, garden.canaries) });
      const about = { adviceId, assessmentId: row['assessmentId'], adviceRequestId: row['adviceRequestId'], adviceLineId: line.id, kind: row['kind'], section };
      garden.plant('AdviceResolution', {
        childId,
        by: crowd.of(Kind.SEND_MANAGER),
        given: { assessmentId: row['assessmentId'], lineIds: [line.id], chosenLineId: line.id, section, sharedWithFamily, neededInClass: false, speaksFor: null },
      });
      garden.plant('AdviceQuery', {
        childId,
        by: crowd.of(Kind.SEND_MANAGER),
        given: { ...about, sharedWithFamily, neededInClass: false, speaksFor: by.actingFor, about: [], answered: null, answeredByAdviceId: null, answeredBy: by.personId },
      });
    }
  }
}
