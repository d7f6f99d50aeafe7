import { carers, isOwn, parents, type Asker, type Row, type Specimen } from './words';

const isOwner = ({ row }: Specimen, { personId, actingFor }: Asker): boolean => row['ownerOrganisationId'] === actingFor && row['ownerPersonId'] === personId;

/**
 * Safeguarding actions: "for the lead and the owner alone" (schema); law 5.5, row "CP concerns": by share for everybody else. The care team
 * manager: "the safeguarding actions that their own organisation owns" (0007).
 */
export const safeguardingAction: Row = (kind, record, asker) => {
  const { row } = record;
  if (kind === 'DSL') return isOwn(record, asker) ? 'whole' : 'nothing';
  if (kind === 'CARE_TEAM_MANAGER') return row['ownerOrganisationId'] === asker.actingFor ? 'whole' : 'nothing';
  return kind === row['ownerPost'] && isOwner(record, asker) ? 'whole' : 'nothing';
};
/** A note is read by whoever may read the action (entity). */
export const safeguardingNote: Row = (_, { row }, __, other) => other(row['actionId']);

/** "A sharing decision of your organisation, taken in a post that you hold" (schema). */
export const sharingDecision: Row = (kind, record, asker) => (isOwn(record, asker) && kind === record.row['decidedAs'] ? 'whole' : 'nothing');
export const share: Row = (kind, record, asker, other) => sharingDecision(kind, record, asker, other);

/** That an originator narrowed who may see a record, and why: the one who said so. Nobody else is named anywhere. */
export const handlingDecision: Row = (_, record, asker) => (isOwn(record, asker) && record.row['recordedBy'] === asker.personId ? 'whole' : 'nothing');

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
/** Notices (0007): safeguarding lead; parent, young person, advocate, carer, foster carer: each what they are told. */
export const emergencyNotice: Row = (kind, { row }) => {
  const told = row['toldTo'] === 'FAMILY' ? [...parents, ...carers] : ['DSL'];
  return (told as readonly string[]).includes(kind) ? 'whole' : 'nothing';
};
