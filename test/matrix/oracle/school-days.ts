import { care, carers, leaders, parents, send, type Asker, type Row, type Specimen } from './words';

/** What happens at school (0007): the school as it was written down, cover what they wrote themselves … */
const school: readonly string[] = ['CLASS_TEACHER', 'TEACHING_ASSISTANT', ...leaders, 'SCHOOL_SYSTEM'];
const readsTheWords = (kind: string, { row }: Specimen, { personId }: Asker): boolean =>
  school.includes(kind) || (kind === 'COVER_TEACHER' && row['recordedBy'] === personId);
/** … those who work with the school that it was and how, without the words … */
const workWithSchool = [
  'EDUCATIONAL_PSYCHOLOGIST',
  'VIRTUAL_HEAD',
  'SOCIAL_WORKER',
  'CARE_TEAM_MANAGER',
  'EMERGENCY_RECORD',
  'EMERGENCY_SAFEGUARDING',
];
/** … and the family once it was told, and then what was written for it. */
const families: readonly string[] = [...parents, ...carers, 'PARENT_FOR_EDUCATION'];
const toldIf =
  (isTold: (row: Specimen['row']) => boolean): Row =>
  (kind, record, asker) => {
    if (readsTheWords(kind, record, asker)) return 'whole';
    return workWithSchool.includes(kind) || (families.includes(kind) && isTold(record.row)) ? 'brief' : 'nothing';
  };
export const incident = toldIf((row) => row['familyTold'] === true);
export const restrictiveIntervention = toldIf((row) => row['telling'] === 'TOLD');
export const incidentAddition: Row = (kind, record, asker) => (readsTheWords(kind, record, asker) ? 'whole' : 'nothing');
/** Why the parents are not told of a restraint (law 6.8; 0007): head, safeguarding lead, social worker and care team manager. */
export const knowsWhyNotTold = (kind: string): boolean => ['HEAD', 'DSL', 'SOCIAL_WORKER', 'CARE_TEAM_MANAGER'].includes(kind);

/** Which other children were in it (law 5.6: no record about one child lists others; 0007): the leaders, and whoever of the class wrote it down. */
export const otherInvolved: Row = (kind, { row }, { personId }) => {
  const isAuthor = row['recordedBy'] === personId && ['CLASS_TEACHER', 'TEACHING_ASSISTANT', 'COVER_TEACHER'].includes(kind);
  return (leaders as readonly string[]).includes(kind) || isAuthor ? 'whole' : 'nothing';
};

/** The register (0007): all who see to it that a child is in school; cover what they wrote themselves. Of the systems of social care, none. */
const seeToIt: readonly string[] = [
  ...school,
  ...send,
  ...care.filter((kind) => !kind.endsWith('SYSTEM')),
  'EARLY_HELP',
  'EDUCATIONAL_PSYCHOLOGIST',
  'VIRTUAL_HEAD',
  ...families,
  'EMERGENCY_RECORD',
  'EMERGENCY_SAFEGUARDING',
];
const wroteIt = (kind: string, { row }: Specimen, { personId }: Asker): boolean =>
  kind === 'COVER_TEACHER' && row['recordedBy'] === personId;
export const attendanceMark: Row = (kind, record, asker) => (seeToIt.includes(kind) || wroteIt(kind, record, asker) ? 'whole' : 'nothing');
/** What is noted beside it (0007): the school and the family. */
export const readsNote = (kind: string, record: Specimen, asker: Asker): boolean =>
  [...school, ...families].includes(kind) || wroteIt(kind, record, asker);

/** Suspensions and exclusions (0007; law 6.3: parents, authority, social worker and virtual head are told): as the register, and cover not. */
export const suspension: Row = (kind) => (seeToIt.includes(kind) ? 'whole' : 'nothing');
/** Part-time timetables and placements off the site (0007; law 6.6, 6.7: agreed with parents, told to the authority and the social worker): as suspensions. */
export const outOfSchool: Row = (kind, record, asker) => suspension(kind, record, asker);

/** Of each of these types the fields that go with the record, and those that only who reads the whole of it reads. */
export const fieldsOfSchoolDays = {
  Suspension: {
    always: `schoolId school child category state reasons words decidedOn startsOn untilOn halfDays halfDaysInTerm missesExam incident clocks parentsToldOn authorityToldOn
      boardToldOn socialWorkerToldOn virtualHeadToldOn educationFrom education representations representedOn boardMetOn boardReasons panelAskedOn panelWithExpert panelMetOn
      panelDecision backOn cancelledReason`,
  },
  PartTimeTimetable: {
    always: `schoolId child state reason words minutesPerWeek fullTimeMinutes startsOn endsOn reviewOn steps safeAway needsAuthority familyAgreedOn familyAgreedHow
      authorityAgreedOn reviews endedOn endedReason`,
  },
  OffSitePlacement: {
    always: `schoolId child state provider purpose startsOn endsOn noticeOn noticeDueOn noticeWasInTime authorityNoticeOn reviewOn reviewAskedOn reviewAskedBecause reviews
      endedOn endedBecause`,
  },
  AttendanceMark: { always: 'schoolId day session code minutesLate note corrections' },
  Incident: {
    always: `schoolId state kind happenedOn happenedAt place antecedent minutes intensity familyTold familyToldOn forFamily child notedBy additions othersInvolved
      interventions target`,
    whole: 'whatHappened antecedentInWords consequence',
  },
  IncidentAddition: { always: 'incidentId text' },
  OtherInvolved: { always: 'incidentId part otherChild' },
  RestrictiveIntervention: {
    always: `incidentId incident means usedOn startedAt minutes place injuries aftercare recordDueOn parentsDueOn telling familyToldOn forFamily notToldBecause
      authorityToldOn`,
    whole: 'staff needs whyNecessary leadUp deEscalation typeAndDegree',
  },
} as const;
