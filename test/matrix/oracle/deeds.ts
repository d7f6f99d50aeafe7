import type { Asker, Specimen } from './words';

/** 0007, column "never": writing anything; and those for whom every record is never. */
const neverWrite = [
  'CLINICAL_SUPERVISOR',
  'CARE_TEAM_MANAGER',
  'REVIEWING_OFFICER',
  'GOVERNOR',
  'DATA_PROTECTION_OFFICER',
  'CALDICOTT_GUARDIAN',
  'EMERGENCY_HEALTH_AND_CARE',
  'EMERGENCY_RECORD',
  'EMERGENCY_SAFEGUARDING',
];

/** They review what was opened in an emergency by their own organisation (0007), and so can end it. */
const reviewers = ['DATA_PROTECTION_OFFICER', 'CALDICOTT_GUARDIAN'];

/** Whether nothing that somebody is to the child lets them write at all. To whom something is shared, they write nothing either (0006). */
export const writesNothing = ({ standing }: Asker, { childId, type }: Specimen): boolean =>
  (standing[childId] ?? []).every((kind) => neverWrite.includes(kind) && !(type === 'EmergencyAccess' && reviewers.includes(kind)));
