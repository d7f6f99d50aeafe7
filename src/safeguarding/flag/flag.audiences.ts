import { Kind, varying, type Audience } from '../../access';

/** Law 5.5, row “Safeguarding flag”: the lead and social care are told all of it. */
export const toldWhy: Audience = [Kind.DSL, Kind.SOCIAL_WORKER, Kind.CARE_TEAM_MANAGER];

/**
 * The same row: those with a role to play are told to speak to the lead, and no more. Police by a sharing decision; of the family nobody, whatever
 * their part. Those whom the row has no column for go as 0007 sets them beside its columns; a partner’s system and an emergency are not told.
 */
const toldToSpeak: Audience = [
  Kind.CLASS_TEACHER, Kind.COVER_TEACHER, Kind.TEACHING_ASSISTANT, Kind.SENCO, Kind.PASTORAL_LEAD, Kind.HEAD,
  Kind.THERAPIST, Kind.CLINICIAN, Kind.CLINICAL_SUPERVISOR, Kind.DESIGNATED_CLINICAL_OFFICER,
  Kind.EARLY_HELP, Kind.REVIEWING_OFFICER, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.VIRTUAL_HEAD, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER,
];
export const flagReaders = varying('state', { RAISED: [...toldWhy, ...toldToSpeak], LOWERED: toldWhy });
