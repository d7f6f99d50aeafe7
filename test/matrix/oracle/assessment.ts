import { readingOfLine } from './lines';
import { advisers, care, carers, health, isOwn, leaders, parents, send, type Asker, type Reading, type Row, type Specimen } from './words';

/** Assessments (0007): "the school (but the cover teacher), health, the authority, social care (but the reviewing officer), systems (not the police’s) …". */
const school = ['CLASS_TEACHER', 'TEACHING_ASSISTANT', ...leaders, 'SCHOOL_SYSTEM'];
const authority = [...send, 'EDUCATIONAL_PSYCHOLOGIST', 'VIRTUAL_HEAD'];
const knowAssessments = [
  ...school,
  ...health,
  ...authority,
  ...care,
  'EARLY_HELP',
  ...parents,
  ...carers,
  'EMERGENCY_RECORD',
  'EMERGENCY_SAFEGUARDING',
];
export const assessment: Row = (kind) => (knowAssessments.includes(kind) ? 'whole' : 'nothing');

/**
 * Who was asked (0007): those who follow requests, and the family; of the organisation that was asked, posts that give advice and its system; of
 * what the family was asked, also those who may write it down.
 */
const follow = ['SENCO', 'HEAD', 'DSL', 'SCHOOL_SYSTEM', ...authority, ...parents, ...carers];
const ofTheAsked = [...advisers, 'SCHOOL_SYSTEM', 'HEALTH_SYSTEM', 'CARE_SYSTEM', 'AUTHORITY_SYSTEM'] as readonly string[];
export const adviceRequest: Row = (kind, { row }, { actingFor }) => {
  if ((follow as readonly string[]).includes(kind)) return 'whole';
  if (row['kind'] === 'PARENT_OR_YOUNG_PERSON') {
    return ['SOCIAL_WORKER', 'CARE_TEAM_MANAGER', 'EARLY_HELP'].includes(kind) ? 'whole' : 'nothing';
  }
  return row['askedOrganisationId'] === actingFor && ofTheAsked.includes(kind) ? 'whole' : 'nothing';
};

/** Whose advice the family asks for (0007): as requests, of those who know of every one of them. */
export const adviceWish: Row = (kind) => ((follow as readonly string[]).includes(kind) ? 'whole' : 'nothing');
/** Whether earlier advice is used again (0007): those, and the side that gave it. */
export const adviceReuse: Row = (kind, { row }, { actingFor }) => {
  if ((follow as readonly string[]).includes(kind)) return 'whole';
  return row['authorFor'] === actingFor && ofTheAsked.includes(kind) ? 'whole' : 'nothing';
};
/** Whom the law requires to be asked, and who is missing, is for those who know of every request (0007). */
export const followsRequests = (kind: string): boolean => (follow as readonly string[]).includes(kind);

/** Which section an advice is read as (0007): what it says as a whole may touch on anything that its author knows. */
const sectionFor: Readonly<Record<string, string>> = {
  PARENT_OR_YOUNG_PERSON: 'A',
  CHILD_VIEWS: 'A',
  HEALTH: 'C',
  MENTAL_HEALTH: 'C',
  SPEECH_AND_LANGUAGE_THERAPY: 'C',
  OCCUPATIONAL_THERAPY: 'C',
  PHYSIOTHERAPY: 'C',
  REQUESTED_BY_FAMILY: 'C',
  SOCIAL_CARE: 'D',
  OTHER: 'D',
};
/** Whoever’s organisation speaks through an advice, or wrote it down for the family (0007). */
export function isTheirs(kind: string, { row }: Specimen, { actingFor }: Asker): boolean {
  const speaks = row['speaksFor'] === actingFor && ([...advisers, ...parents, ...carers] as readonly string[]).includes(kind);
  return speaks || (row['recordedFor'] === actingFor && ['SENCO', 'SEND_CASEWORKER', 'SOCIAL_WORKER', 'EARLY_HELP'].includes(kind));
}
const readingAs = (kind: string, section: string, { record, asker }: { record: Specimen; asker: Asker }): Reading =>
  readingOfLine(kind, {
    section,
    neededInClass: record.row['neededInClass'] === true,
    sharedWithFamily: record.row['sharedWithFamily'] === true,
    own: isOwn(record, asker),
  });

/** That an advice was given is known to those who know of assessments, but of D to those who know of D; what it says, as its section. */
export const advice: Row = (kind, record, asker) => {
  if (isTheirs(kind, record, asker)) return 'whole';
  const section = sectionFor[String(record.row['kind'])] ?? 'B';
  if (!knowAssessments.includes(kind) || readingAs(kind, section === 'D' ? 'D' : 'B', { record, asker }) === 'nothing') return 'nothing';
  return readingAs(kind, section, { record, asker }) === 'whole' ? 'whole' : 'brief';
};
/** What was advised: as the line of a plan that it is meant for (law 5.5), of those who know of assessments. */
export const adviceLine: Row = (kind, record, asker) => {
  if (isTheirs(kind, record, asker)) return 'whole';
  return knowAssessments.includes(kind) ? readingAs(kind, String(record.row['section']), { record, asker }) : 'nothing';
};

/** A query to an author (0007): whoever reads what it is about in full, and the side that answers for it. */
export const adviceQuery: Row = (kind, record, asker) => (adviceLine(kind, record, asker) === 'whole' ? 'whole' : 'nothing');

/** Whoever gives each kind of advice (law 1.4), and so drafts it; of the school’s, the safeguarding lead helps. Nobody else sees a draft (0007). */
const therapist = ['THERAPIST', 'CLINICIAN', 'DESIGNATED_CLINICAL_OFFICER'];
const schoolStaff = ['CLASS_TEACHER', 'SENCO', 'HEAD', 'PASTORAL_LEAD', 'TEACHING_ASSISTANT'];
const anybody = [...therapist, ...schoolStaff, 'EDUCATIONAL_PSYCHOLOGIST', 'SOCIAL_WORKER', 'EARLY_HELP', 'SEND_CASEWORKER'];
const voices = ['PARENT', 'YOUNG_PERSON', ...carers];
const drafts: Readonly<Record<string, readonly string[]>> = {
  PARENT_OR_YOUNG_PERSON: [...voices, 'SENCO', 'SEND_CASEWORKER', 'SOCIAL_WORKER', 'EARLY_HELP'],
  CHILD_VIEWS: [...anybody, ...voices],
  EDUCATIONAL: [...schoolStaff, 'DSL'],
  HEALTH: therapist,
  MENTAL_HEALTH: therapist,
  SPEECH_AND_LANGUAGE_THERAPY: therapist,
  OCCUPATIONAL_THERAPY: therapist,
  PHYSIOTHERAPY: therapist,
  PSYCHOLOGICAL: ['EDUCATIONAL_PSYCHOLOGIST'],
  SOCIAL_CARE: ['SOCIAL_WORKER', 'EARLY_HELP'],
  SENSORY_IMPAIRMENT: anybody,
  PREPARING_FOR_ADULTHOOD: anybody,
  OTHER: anybody,
  REQUESTED_BY_FAMILY: anybody,
};
export const adviceDraft: Row = (kind, { row }, { actingFor }) =>
  row['draftFor'] === actingFor && drafts[String(row['kind'])]!.includes(kind) ? 'whole' : 'nothing';

/** How a disagreement between advices was decided (0007): whoever reads the lines in full, and whoever decided. */
export const adviceResolution: Row = (kind, record, asker) => (adviceLine(kind, record, asker) === 'whole' ? 'whole' : 'nothing');
