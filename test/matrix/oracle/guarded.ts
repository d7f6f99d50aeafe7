import { carers, isOwn, parents, type Row } from './words';

/**
 * Safeguarding actions: "for the lead and the owner alone" (schema); the leads of the school that asked, whoever knows the child in the owner’s
 * post at the owner’s organisation, and its system (0007). The care team manager: "the actions that their own organisation owns" (0007).
 */
const systemOf: Readonly<Record<string, string>> = {
  SOCIAL_WORKER: 'CARE_SYSTEM',
  EARLY_HELP: 'CARE_SYSTEM',
  POLICE: 'POLICE_SYSTEM',
  YOUTH_JUSTICE: 'POLICE_SYSTEM',
};
export const safeguardingAction: Row = (kind, record, asker) => {
  const { ownerOrganisationId, ownerPost, ownerPersonId } = record.row;
  if (kind === 'DSL' && isOwn(record, asker)) return 'whole';
  // Of the school’s own and of health, whom the action gives no right: the owner alone (issue: each agency its own actions, and nothing else).
  if (!(String(ownerPost) in systemOf)) return kind === ownerPost && ownerPersonId === asker.personId ? 'whole' : 'nothing';
  if (ownerOrganisationId !== asker.actingFor) return 'nothing';
  return [ownerPost, systemOf[String(ownerPost)], 'CARE_TEAM_MANAGER'].includes(kind) ? 'whole' : 'nothing';
};
/** A note is read by whoever may read the action (entity). */
export const safeguardingNote: Row = (_, { row }, { reads }) => reads(row['actionId']);

/**
 * Concerns and what hangs on them (law 5.5: the safeguarding lead; nobody else but by a sharing decision): the leads of the organisation that holds
 * the file, and its head where a concern waits at the head’s office.
 */
export const concern: Row = (kind, { row }, asker) => {
  if (row['heldFor'] !== asker.actingFor) return 'nothing';
  return kind === 'DSL' || (kind === 'HEAD' && row['keeper'] === 'HEAD') ? 'whole' : 'nothing';
};

/** The flag (law 5.5, its row): lead and social care in full; those with a role to play that it stands; police by decision, and nobody of the family. */
const toldToSpeak = [
  'CLASS_TEACHER', 'COVER_TEACHER', 'TEACHING_ASSISTANT', 'SENCO', 'PASTORAL_LEAD', 'HEAD', 'THERAPIST', 'CLINICIAN', 'CLINICAL_SUPERVISOR', 'DESIGNATED_CLINICAL_OFFICER',
  'EARLY_HELP', 'REVIEWING_OFFICER', 'EDUCATIONAL_PSYCHOLOGIST', 'VIRTUAL_HEAD', 'SEND_CASEWORKER', 'SEND_MANAGER',
];
export const safeguardingFlag: Row = (kind, { row }) => {
  if (['DSL', 'SOCIAL_WORKER', 'CARE_TEAM_MANAGER'].includes(kind)) return 'whole';
  return row['state'] === 'RAISED' && toldToSpeak.includes(kind) ? 'brief' : 'nothing';
};

/** "A sharing decision of your organisation, taken in a post that you hold" (schema). */
export const sharingDecision: Row = (kind, record, asker) =>
  isOwn(record, asker) && kind === record.row['decidedAs'] ? 'whole' : 'nothing';
export const share: Row = (kind, record, reader) => sharingDecision(kind, record, reader);

/** That an originator narrowed who may see a record, and why: the one who said so. Nobody else is named anywhere. */
export const handlingDecision: Row = (_, record, asker) =>
  isOwn(record, asker) && record.row['recordedBy'] === asker.personId ? 'whole' : 'nothing';

/**
 * What was opened in an emergency: "that you asked for, are asked to confirm, or review" (schema); reviewed by the safeguarding lead, and by the
 * data protection officer and Caldicott guardian of the organisation that opened it (0007).
 */
export const emergencyAccess: Row = (kind, record, asker) => {
  const { row } = record;
  if (kind === 'DSL') return 'whole';
  if (['DATA_PROTECTION_OFFICER', 'CALDICOTT_GUARDIAN'].includes(kind)) return isOwn(record, asker) ? 'whole' : 'nothing';
  const isParty = row['recordedBy'] === asker.personId || row['secondPersonId'] === asker.personId;
  return kind === 'EMERGENCY_PARTY' && isParty ? 'whole' : 'nothing';
};
/** Notices (0007): the safeguarding lead; the family of what the family is told; whoever opened it. */
export const emergencyNotice: Row = (kind, { row }, { personId }) => {
  if (kind === 'DSL' || (kind === 'EMERGENCY_PARTY' && row['recordedBy'] === personId)) return 'whole';
  return row['toldTo'] === 'FAMILY' && ([...parents, ...carers] as readonly string[]).includes(kind) ? 'whole' : 'nothing';
};
