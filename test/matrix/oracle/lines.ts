import { everyoneOfTheFamily, isOwn, type Reading, type Row } from './words';

/**
 * The plan, by section: law 5.5, rows "A, B, E, F", "C, G" and "D, H"; section I goes with the first, as 0007 names it.
 * `own`: what their own organisation recorded (0007 says where "own" means that, and where it means their own cases). `needed`: what is marked as needed in class. `shared`: the family's part.
 */
type Word = 'yes' | 'no' | 'own' | 'brief' | 'needed' | 'needed, in brief' | 'shared';
interface Sections {
  readonly A: Word;
  readonly BEF: Word;
  readonly I: Word;
  readonly CG: Word;
  readonly DH: Word;
}
const education = { A: 'yes', BEF: 'yes', I: 'yes' } as const;
const whatIsShared: Sections = { A: 'shared', BEF: 'shared', I: 'shared', CG: 'shared', DH: 'shared' };
const nothing: Sections = { A: 'no', BEF: 'no', I: 'no', CG: 'no', DH: 'no' };

// Law 5.5, columns class teacher, SENCO, health, CSC and LA SEND.
const classTeacher: Sections = { ...education, CG: 'needed', DH: 'needed, in brief' };
const senco: Sections = { ...education, CG: 'yes', DH: 'brief' };
const health: Sections = { ...education, CG: 'yes', DH: 'own' };
const socialWorker: Sections = { ...education, CG: 'yes', DH: 'yes' };
const authority: Sections = { ...education, CG: 'yes', DH: 'yes' };

const plan: Readonly<Record<string, Sections>> = {
  // Law 5.5.
  CLASS_TEACHER: classTeacher,
  SENCO: senco,
  DSL: { ...education, CG: 'yes', DH: 'yes' },
  THERAPIST: health,
  CLINICIAN: health,
  SOCIAL_WORKER: socialWorker,
  EDUCATIONAL_PSYCHOLOGIST: { ...education, CG: 'yes', DH: 'brief' },
  SEND_CASEWORKER: authority,
  SEND_MANAGER: authority,
  POLICE: nothing,
  PARENT: whatIsShared,
  YOUNG_PERSON: whatIsShared,
  // 0007, row by row.
  PASTORAL_LEAD: { ...education, CG: 'no', DH: 'no' },
  TEACHING_ASSISTANT: { ...education, CG: 'needed', DH: 'needed, in brief' },
  HEAD: senco,
  COVER_TEACHER: classTeacher,
  DESIGNATED_CLINICAL_OFFICER: health,
  CLINICAL_SUPERVISOR: health,
  EARLY_HELP: { ...education, CG: 'no', DH: 'yes' },
  CARE_TEAM_MANAGER: socialWorker,
  REVIEWING_OFFICER: socialWorker,
  VIRTUAL_HEAD: { ...education, CG: 'yes', DH: 'brief' },
  YOUTH_JUSTICE: nothing,
  ADVOCATE: whatIsShared,
  CARER: whatIsShared,
  FOSTER_CARER: whatIsShared,
  PARENT_FOR_EDUCATION: { ...whatIsShared, CG: 'no', DH: 'no' },
  PARENT_FOR_HEALTH: { ...nothing, CG: 'shared' },
  PARENT_FOR_CARE: { ...nothing, DH: 'shared' },
  RESTRICTED_PARENT: { ...whatIsShared, I: 'no' },
  GOVERNOR: nothing,
  DATA_PROTECTION_OFFICER: nothing,
  CALDICOTT_GUARDIAN: nothing,
  SCHOOL_SYSTEM: senco,
  HEALTH_SYSTEM: health,
  CARE_SYSTEM: socialWorker,
  AUTHORITY_SYSTEM: authority,
  POLICE_SYSTEM: nothing,
  EMERGENCY_PARTY: nothing,
  EMERGENCY_HEALTH_AND_CARE: { A: 'yes', BEF: 'no', I: 'no', CG: 'yes', DH: 'yes' },
  EMERGENCY_RECORD: { ...education, CG: 'yes', DH: 'yes' },
  EMERGENCY_SAFEGUARDING: { ...education, CG: 'yes', DH: 'yes' },
};

const groups: Readonly<Record<string, keyof Sections>> = {
  A: 'A',
  B: 'BEF',
  E: 'BEF',
  F: 'BEF',
  I: 'I',
  C: 'CG',
  G: 'CG',
  D: 'DH',
  H1: 'DH',
  H2: 'DH',
};

/** What decides about one line, and about whatever follows from a line. */
export interface Marks {
  readonly section: string;
  readonly neededInClass: boolean;
  readonly sharedWithFamily: boolean;
  readonly own: boolean;
}

export function readingOfLine(kind: string, { section, neededInClass, sharedWithFamily, own }: Marks): Reading {
  const sections = plan[kind];
  if (!sections) throw new Error(`no row of the oracle speaks of ${kind}`);
  const group = groups[section];
  if (!group) return 'nothing';
  const readings: Record<Word, Reading> = {
    yes: 'whole',
    no: 'nothing',
    own: own ? 'whole' : 'nothing',
    brief: 'brief',
    needed: neededInClass ? 'whole' : 'nothing',
    'needed, in brief': neededInClass ? 'brief' : 'nothing',
    shared: sharedWithFamily ? 'whole' : 'nothing',
  };
  return readings[sections[group]];
}

const marksOf = (row: Readonly<Record<string, unknown>>) => ({
  section: String(row['section']),
  neededInClass: row['neededInClass'] === true,
  sharedWithFamily: row['sharedWithFamily'] === true,
});
/** Aspiration, need, outcome, provision; each wording that one had, and each place that it has in a plan. */
export const line: Row = (kind, record, asker) => readingOfLine(kind, { ...marksOf(record.row), own: isOwn(record, asker) });

/** A line as it was issued: an issued plan is the family's (0007), and its lines are as they were. */
export const issuedLine: Row = (kind, record, asker) =>
  readingOfLine(kind, { ...marksOf(record.row), sharedWithFamily: true, own: isOwn(record, asker) });

/** "You know of it when you may know of the line" (schema). In brief is enough: a place in a plan says nothing of its own. */
export const placeInPlan: Row = (_, { row }, { reads }) => (reads(row['lineId']) === 'nothing' ? 'nothing' : 'whole');

/** "You know of it when you may know of both lines" (schema). */
export const link: Row = (_, { row }, { reads }) =>
  reads(row['fromId']) === 'nothing' || reads(row['toId']) === 'nothing' ? 'nothing' : 'whole';

/**
 * One page in the child’s own words (0007): read as section A, of which it is a part; by the young person whatever it says, and by a
 * restricted parent never, for it tells who is around the child.
 */
export const ownWords: Row = (kind, { row }) => {
  if (kind === 'RESTRICTED_PARENT') return 'nothing';
  const marks = { section: 'A', neededInClass: false, sharedWithFamily: kind === 'YOUNG_PERSON' || row['sharedWithFamily'] === true, own: false };
  return readingOfLine(kind, marks);
};

export const hasPartOfPlan = (kind: string): boolean => {
  const sections = plan[kind];
  if (!sections) throw new Error(`no row of the oracle speaks of ${kind}`);
  return Object.values(sections).some((word) => word !== 'no');
};
/** Those who read anything of a plan know that there is one, and of each of its issues. */
export const planItself: Row = (kind) => (hasPartOfPlan(kind) ? 'whole' : 'nothing');

/** A plan that was written elsewhere holds every section of it: whoever brought it in had it in hand, of those who keep plans. */
const keepPlans = ['SENCO', 'SEND_CASEWORKER', 'SEND_MANAGER'];
export const broughtIn: Row = (kind, { row }, { personId }) => (keepPlans.includes(kind) && row['recordedBy'] === personId ? 'whole' : 'nothing');

/** A copy of a plan is for whoever had it made, of those who read the plan and do more than look on. */
const onlyLookOn = ['CLINICAL_SUPERVISOR', 'CARE_TEAM_MANAGER', 'REVIEWING_OFFICER'];
export const copyOfPlan: Row = (kind, { row }, { personId }) =>
  hasPartOfPlan(kind) && !onlyLookOn.includes(kind) && !kind.startsWith('EMERGENCY') && row['recordedBy'] === personId ? 'whole' : 'nothing';

/**
 * Comments (0007): whoever reads how the line is worded, but the cover teacher, and nobody in an emergency; a restricted parent their own. "The
 * section of the line decides"; "whether the family reads it: whether they saw the line when it was said" (schema).
 */
export const comment: Row = (kind, { row }, { personId, actingFor, reads }) => {
  if (kind === 'COVER_TEACHER' || kind.startsWith('EMERGENCY')) return 'nothing';
  if (kind === 'RESTRICTED_PARENT') return row['recordedBy'] === personId ? 'whole' : 'nothing';
  if ((everyoneOfTheFamily as readonly string[]).includes(kind) && row['sharedWithFamily'] !== true) return 'nothing';
  // A line that is read for its mark alone is read without its comments (0007).
  const unmarked = { section: String(row['section']), neededInClass: false, sharedWithFamily: true, own: row['lineFor'] === actingFor };
  if (readingOfLine(kind, unmarked) !== 'whole') return 'nothing';
  return reads(row['versionLineId'] ?? row['lineId']) === 'whole' ? 'whole' : 'nothing';
};

/** Who is at a plan (0007): practitioners know it who read how the line is worded by what they are; of the plan as a whole, who have a part of it. */
export const presence: Row = (kind, { row }) => {
  const isColleague = !(everyoneOfTheFamily as readonly string[]).includes(kind) && !/^(EMERGENCY|COVER_TEACHER)|SYSTEM$/.test(kind);
  if (!isColleague) return 'nothing';
  if (row['place'] === 'PLAN') return hasPartOfPlan(kind) ? 'whole' : 'nothing';
  const unmarked = { section: String(row['place']), neededInClass: false, sharedWithFamily: false, own: false };
  return readingOfLine(kind, unmarked) === 'whole' ? 'whole' : 'nothing';
};

/** That somebody has seen a notice (0007): those who keep the plan; of the family each their own. */
export const noticeSeen: Row = (kind, { row }, { personId }) => {
  if (['SENCO', 'SEND_CASEWORKER', 'SEND_MANAGER'].includes(kind)) return 'whole';
  const ofFamily = (everyoneOfTheFamily as readonly string[]).includes(kind) && kind !== 'ADVOCATE';
  return ofFamily && row['recordedBy'] === personId ? 'whole' : 'nothing';
};
