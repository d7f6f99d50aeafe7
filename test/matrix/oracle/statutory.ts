import { adviceRequest, assessment } from './assessment';
import { readingOfLine } from './lines';
import { carers, isOwn, parents, send, type Asker, type Row, type Specimen } from './words';

const family = [...parents, ...carers] as readonly string[];

/** Whoever answers for a decision, must act on it, or whose child it is about (0007). */
export const knowWhy: readonly string[] = [
  'SENCO',
  'HEAD',
  'DSL',
  'EDUCATIONAL_PSYCHOLOGIST',
  'VIRTUAL_HEAD',
  'DESIGNATED_CLINICAL_OFFICER',
  'SOCIAL_WORKER',
  'CARE_TEAM_MANAGER',
  'SCHOOL_SYSTEM',
  ...send,
  ...family,
];
export const knownWithReasons: Row = (kind) => (knowWhy.includes(kind) ? 'whole' : 'nothing');

/** Of one request for advice, as that request; of an appeal or a move, as the reasons; otherwise the given row. */
const byAudience =
  (ofTheCourse: Row): Row =>
  (kind, record, asker) => {
    const { audience } = record.row;
    if (audience === 'COURSE') return ofTheCourse(kind, record, asker);
    if (audience === 'CHALLENGE') return knownWithReasons(kind, record, asker);
    return adviceRequest(kind, { ...record, row: { ...record.row, kind: audience } }, asker);
  };
/** How far an assessment is and what is due (0007): as assessments; why, and exceptions: those who know why. */
export const step: Row = byAudience(assessment);
export const exception: Row = byAudience(knownWithReasons);
/** Whether somebody is told why, of a row that they know of. */
export const isToldWhy = (kind: string, record: Specimen, asker: Asker): boolean => exception(kind, record, { ...asker, reads: () => 'nothing' }) === 'whole';
/** What shows an exception (0007): the SEND service and the family. */
export const isToldEvidence = (kind: string): boolean => ([...send, ...family] as readonly string[]).includes(kind);

/** What the family says to a draft (0007): the SEND service; each of the family their own. */
export const draftResponse: Row = (kind, record, asker) =>
  (send as readonly string[]).includes(kind) || (family.includes(kind) && isOwn(record, asker)) ? 'whole' : 'nothing';

/** What section I names (law 5.5): as a line of an issued section I. */
export const namedSetting: Row = (kind, record, asker) =>
  readingOfLine(kind, { section: 'I', neededInClass: false, sharedWithFamily: true, own: isOwn(record, asker) });
