import { hasPartOfPlan } from './lines';
import { care, send, type Row } from './words';

/** The child (0007): "everybody who may read anything else of them, and police and youth justice". Those who see the audit only, never. */
const never = ['GOVERNOR', 'DATA_PROTECTION_OFFICER', 'CALDICOTT_GUARDIAN', 'EMERGENCY_PARTY'];
export const child: Row = (kind) => (never.includes(kind) ? 'nothing' : 'whole');

/** The roll (0007): "everybody with a part of the plan, but the cover teacher, a restricted parent, parents for health and for care". */
const notTheRoll = ['COVER_TEACHER', 'RESTRICTED_PARENT', 'PARENT_FOR_HEALTH', 'PARENT_FOR_CARE'];
export const roll: Row = (kind) => (hasPartOfPlan(kind) && !notTheRoll.includes(kind) ? 'whole' : 'nothing');

/** Team and family (0007): "as the roll, and not parents for education; each of the family knows that they are of it themselves". */
export const team: Row = (kind, record, asker, other) => (kind === 'PARENT_FOR_EDUCATION' ? 'nothing' : roll(kind, record, asker, other));
export const familyMember: Row = (kind, record, asker, other) => (record.row['personId'] === asker.personId ? 'whole' : team(kind, record, asker, other));

/**
 * Which agencies know the child: "those who keep the child’s case may know of it; that social care or the police know a child says something of
 * the child" (entity); social care ("the same agencies", 0007); in an emergency of safeguarding (0007); and the agency itself.
 */
const keepers = ['SENCO', 'HEAD', 'DSL', 'SCHOOL_SYSTEM', ...send];
export const agency: Row = (kind, { row }, { actingFor }) => {
  if (kind.endsWith('SYSTEM') && row['organisationId'] === actingFor) return 'whole';
  if ([...care, 'EMERGENCY_SAFEGUARDING', 'AUTHORITY_SYSTEM'].includes(kind)) return 'whole';
  return row['openly'] === true && keepers.includes(kind) ? 'whole' : 'nothing';
};

/**
 * What the family answers to an issued plan: for those who keep the plan (and the head, who reads as the SENCO does), and for the family, whom
 * 0007 gives "comments and answers"; a restricted parent their own.
 */
const readAnswers = ['SENCO', 'HEAD', 'SCHOOL_SYSTEM', ...send, 'PARENT', 'YOUNG_PERSON', 'ADVOCATE', 'CARER', 'FOSTER_CARER', 'PARENT_FOR_EDUCATION'];
export const agreement: Row = (kind, { row }, { personId }) => {
  if (kind === 'RESTRICTED_PARENT') return row['recordedBy'] === personId ? 'whole' : 'nothing';
  return readAnswers.includes(kind) ? 'whole' : 'nothing';
};

/**
 * What was opened to a parent of a young person’s own matters: the young person whose they are, the parent to whom they are opened, and those who
 * keep who is of the family. Nobody else is named anywhere.
 */
export const openedMatters: Row = (kind, { row }, { personId }) =>
  ['YOUNG_PERSON', 'SENCO', 'SEND_CASEWORKER', 'SEND_MANAGER'].includes(kind) || row['parentId'] === personId ? 'whole' : 'nothing';
