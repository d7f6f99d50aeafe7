import { hasPartOfPlan } from './lines';
import { send, type Row } from './words';

/** The child (0007): "everybody who may read anything else of them, and police and youth justice". Those who see the audit only, never. */
const never = ['GOVERNOR', 'DATA_PROTECTION_OFFICER', 'CALDICOTT_GUARDIAN', 'EMERGENCY_PARTY'];
export const child: Row = (kind) => (never.includes(kind) ? 'nothing' : 'whole');

/** The roll (0007): "everybody with a part of the plan, but the cover teacher, a restricted parent, parents for health and for care"; of systems, those that keep it. */
const notTheRoll = ['COVER_TEACHER', 'RESTRICTED_PARENT', 'PARENT_FOR_HEALTH', 'PARENT_FOR_CARE', 'HEALTH_SYSTEM', 'CARE_SYSTEM'];
export const roll: Row = (kind) => (hasPartOfPlan(kind) && !notTheRoll.includes(kind) ? 'whole' : 'nothing');

/** Team and family (0007): "as the roll, and not parents for education; each of the family knows that they are of it themselves". */
export const team: Row = (kind, record, reader) => (kind === 'PARENT_FOR_EDUCATION' ? 'nothing' : roll(kind, record, reader));
export const familyMember: Row = (kind, record, reader) =>
  record.row['personId'] === reader.personId || kind === 'CARE_SYSTEM' ? 'whole' : team(kind, record, reader);

/** Which agencies know the child (0007): all, or of those that may be told, or each of itself and of what it said. */
const knowAll = ['DSL', 'SOCIAL_WORKER', 'CARE_TEAM_MANAGER', 'EMERGENCY_SAFEGUARDING'];
const mayBeTold = ['SENCO', 'HEAD', 'SEND_CASEWORKER', 'SEND_MANAGER'];
export const agency: Row = (kind, { row }, { actingFor }) => {
  const isOfItself = kind.endsWith('SYSTEM') && row['organisationId'] === actingFor;
  const saidSo = ['AUTHORITY_SYSTEM', 'CARE_SYSTEM'].includes(kind) && row['recordedFor'] === actingFor;
  return isOfItself || saidSo || knowAll.includes(kind) || (row['openly'] === true && mayBeTold.includes(kind)) ? 'whole' : 'nothing';
};

/** What the family answers to an issued plan (0007): those who put it together and answer for it; each of the family their own. */
const readAnswers = ['SENCO', 'HEAD', 'DSL', 'EDUCATIONAL_PSYCHOLOGIST', 'VIRTUAL_HEAD', ...send, 'SCHOOL_SYSTEM'];
const giveAnswers = ['PARENT', 'YOUNG_PERSON', 'ADVOCATE', 'CARER', 'FOSTER_CARER', 'PARENT_FOR_EDUCATION', 'RESTRICTED_PARENT'];
export const agreement: Row = (kind, { row }, { actingFor }) =>
  readAnswers.includes(kind) || (giveAnswers.includes(kind) && row['recordedFor'] === actingFor) ? 'whole' : 'nothing';

/** What was opened to a parent of a young person’s own matters (0007). */
const readOpenedMatters = [
  'SENCO',
  'HEAD',
  'DSL',
  'SEND_CASEWORKER',
  'SEND_MANAGER',
  'SOCIAL_WORKER',
  'CLINICIAN',
  'SCHOOL_SYSTEM',
  'AUTHORITY_SYSTEM',
  'YOUNG_PERSON',
];
const parentsForMatters = ['PARENT_FOR_EDUCATION', 'PARENT_FOR_HEALTH', 'PARENT_FOR_CARE'];
export const openedMatters: Row = (kind, { row }, { personId }) =>
  readOpenedMatters.includes(kind) || (parentsForMatters.includes(kind) && row['parentId'] === personId) ? 'whole' : 'nothing';
