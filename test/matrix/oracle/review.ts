import { assessment } from './assessment';
import { readingOfLine } from './lines';
import { carers, isOwn, parents, send, type Asker, type Reading, type Row, type Specimen } from './words';

const family = [...parents, ...carers] as readonly string[];
const knows = (kind: string, record: Specimen, asker: Asker): boolean =>
  assessment(kind, record, { ...asker, reads: () => 'nothing' }) === 'whole';

/** What is said of a section apart from its lines: its readers who know of assessments; a mark for the class is on lines alone (0007). */
const asSection = (kind: string, section: string, { record, asker }: { record: Specimen; asker: Asker }): Reading =>
  knows(kind, record, asker)
    ? readingOfLine(kind, { section, neededInClass: false, sharedWithFamily: true, own: isOwn(record, asker) })
    : 'nothing';

/** Reviews (0007): as assessments; the report and the reasons as section C. */
export const review: Row = (kind, record, asker) => {
  if (!knows(kind, record, asker)) return 'nothing';
  return asSection(kind, 'C', { record, asker }) === 'whole' ? 'whole' : 'brief';
};
export const invitation: Row = assessment;

/** What was gathered for the meeting (0007): as advice of the same source; whoever gave it reads it. */
const sectionOfPaper: Readonly<Record<string, string>> = {
  CHILD_VIEWS: 'A',
  PARENT_VIEWS: 'A',
  SETTING: 'B',
  AUTHORITY: 'B',
  HEALTH: 'C',
};
const giveNoPaper = [
  'CLINICAL_SUPERVISOR',
  'CARE_TEAM_MANAGER',
  'VIRTUAL_HEAD',
  'DSL',
  'ADVOCATE',
  'COVER_TEACHER',
  'REVIEWING_OFFICER',
  'RESTRICTED_PARENT',
];
export const paper: Row = (kind, record, asker) => {
  const isGiver = !giveNoPaper.includes(kind) && !kind.endsWith('SYSTEM') && knows(kind, record, asker);
  if (isOwn(record, asker) && isGiver) return 'whole';
  return asSection(kind, sectionOfPaper[String(record.row['kind'])] ?? 'D', { record, asker });
};
/** What the meeting said of an outcome, and amendments (0007): as the section. */
export const ofSection: Row = (kind, record, asker) => asSection(kind, String(record.row['section']), { record, asker });

/** What the family says to amendments (0007): the authority’s SEND service; each of the family their own. */
export const representation: Row = (kind, record, asker) =>
  (send as readonly string[]).includes(kind) || (family.includes(kind) && isOwn(record, asker)) ? 'whole' : 'nothing';

/** Wishes for an early review (0007): SENCO, head, safeguarding lead, the authority, their systems, the family; whoever asked. */
const readWishes = ['SENCO', 'HEAD', 'DSL', 'EDUCATIONAL_PSYCHOLOGIST', 'VIRTUAL_HEAD', 'SCHOOL_SYSTEM', ...send, ...family];
const mayAsk = ['CLASS_TEACHER', 'PASTORAL_LEAD', 'THERAPIST', 'CLINICIAN', 'DESIGNATED_CLINICAL_OFFICER', 'SOCIAL_WORKER', 'EARLY_HELP'];
export const reviewRequest: Row = (kind, record, asker) =>
  readWishes.includes(kind) || (mayAsk.includes(kind) && isOwn(record, asker)) ? 'whole' : 'nothing';

/** That a plan is to cease (0007): as reviews, but not those in class, the pastoral lead, nor in an emergency. */
const notOfCeasing = ['CLASS_TEACHER', 'TEACHING_ASSISTANT', 'PASTORAL_LEAD', 'EMERGENCY_RECORD', 'EMERGENCY_SAFEGUARDING'];
export const ceasing: Row = (kind, record, asker) => (notOfCeasing.includes(kind) ? 'nothing' : assessment(kind, record, asker));
