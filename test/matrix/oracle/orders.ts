import { isOwn, type Row } from './words';

/**
 * Orders of courts: "for the leads, social care and the authority; what those at the gate have to know; nobody of the family reads it here"
 * (schema), and 0007, row "orders".
 */
const leads = [
  'SENCO',
  'HEAD',
  'DSL',
  'PASTORAL_LEAD',
  'SOCIAL_WORKER',
  'EARLY_HELP',
  'CARE_TEAM_MANAGER',
  'REVIEWING_OFFICER',
  'SEND_CASEWORKER',
  'SEND_MANAGER',
];
const atTheGate = ['CLASS_TEACHER', 'COVER_TEACHER', 'TEACHING_ASSISTANT'];
export const courtOrder: Row = (kind, record, reader) => {
  if (leads.includes(kind) || (kind === 'CARE_SYSTEM' && isOwn(record, reader))) return 'whole';
  return atTheGate.includes(kind) && record.row['concernsTheGate'] === true ? 'brief' : 'nothing';
};

/** That a colleague is shut out: who leads the work of the organisation that said so (0007, row "conflicts of interest"). */
const whoLead = ['DSL', 'HEAD', 'SEND_MANAGER', 'SOCIAL_WORKER', 'DESIGNATED_CLINICAL_OFFICER'];
export const conflictOfInterest: Row = (kind, record, reader) => (whoLead.includes(kind) && isOwn(record, reader) ? 'whole' : 'nothing');

/** That an address is protected: those who have to keep it so. */
export const addressProtection: Row = (kind, record, reader) =>
  leads.includes(kind) || (kind === 'CARE_SYSTEM' && isOwn(record, reader)) ? 'whole' : 'nothing';

/** Why it is: "for those who may know the address, and for whoever asked for it" (schema). */
const knowWhere = ['DSL', 'SOCIAL_WORKER', 'EARLY_HELP', 'CARE_TEAM_MANAGER', 'CARE_SYSTEM'];
export const mayKnowWhere = (kind: string): boolean => knowWhere.includes(kind);
