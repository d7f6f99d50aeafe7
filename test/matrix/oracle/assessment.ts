import { readingOfLine } from './lines';
import { care, carers, health, leaders, parents, send, type Asker, type Reading, type Row, type Specimen } from './words';

/** Assessments (0007): "the school (but the cover teacher), health, the authority, social care (but the reviewing officer), systems (not the police’s) …". */
const school = ['CLASS_TEACHER', 'TEACHING_ASSISTANT', ...leaders, 'SCHOOL_SYSTEM'];
const authority = [...send, 'EDUCATIONAL_PSYCHOLOGIST', 'VIRTUAL_HEAD'];
const knowAssessments = [...school, ...health, ...authority, ...care, 'EARLY_HELP', ...parents, ...carers, 'EMERGENCY_RECORD', 'EMERGENCY_SAFEGUARDING'];
export const assessment: Row = (kind) => (knowAssessments.includes(kind) ? 'whole' : 'nothing');

/**
 * Who was asked: those who ask, and the virtual head (0007); whoever was asked, as one by name or as one of the organisation ("what you, or the
 * organisation you act for, were asked", schema; "what its organisation was asked", 0007); the family of what the family was asked.
 */
const askers = ['SENCO', 'HEAD', 'SCHOOL_SYSTEM', ...authority];
export const adviceRequest: Row = (kind, { row }, { actingFor, personId }) => {
  if (askers.includes(kind)) return 'whole';
  if (row['askedPersonId'] === personId || row['askedOrganisationId'] === actingFor) return 'whole';
  const ofTheFamily = row['askedOrganisationId'] === null;
  return ofTheFamily && ([...parents, ...carers] as readonly string[]).includes(kind) ? 'whole' : 'nothing';
};

/** An advice is read as the section that it bears on: health’s as C, social care’s as D, the family’s as A, all others’ as B. */
const sectionFor: Readonly<Record<string, string>> = {
  PARENT_OR_YOUNG_PERSON: 'A', HEALTH: 'C', MENTAL_HEALTH: 'C', SPEECH_AND_LANGUAGE_THERAPY: 'C', OCCUPATIONAL_THERAPY: 'C', PHYSIOTHERAPY: 'C', SOCIAL_CARE: 'D',
};
const isTheirs = ({ row }: Specimen, { actingFor }: Asker): boolean => row['speaksFor'] === actingFor || row['recordedFor'] === actingFor;
const reading = (kind: string, section: string, { record, asker }: { record: Specimen; asker: Asker }): Reading => {
  if (!knowAssessments.includes(kind)) return 'nothing';
  return readingOfLine(kind, {
    section,
    neededInClass: record.row['neededInClass'] === true,
    sharedWithFamily: record.row['sharedWithFamily'] === true,
    own: isTheirs(record, asker),
  });
};
/** What was advised: as the plan it is meant for (law 5.5), of those who know of assessments; "corrections and what they correct alike" (schema). */
export const advice: Row = (kind, record, asker) => reading(kind, sectionFor[String(record.row['kind'])] ?? 'B', { record, asker });
export const adviceLine: Row = (kind, record, asker) => reading(kind, String(record.row['section']), { record, asker });
