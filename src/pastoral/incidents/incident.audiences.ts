import { Kind, marked, personally, varying, type Audience } from '../../access';
import { families, pastoralLeads, schoolStaff, workingWithSchool } from '../audiences';

/** Whoever of the school saw it writes it down, cover too. */
export const whoNote: Audience = [...schoolStaff, Kind.COVER_TEACHER];
/** They read it as it was written down, whoever it names. */
export const wordsReaders: Audience = [...schoolStaff, personally('recordedBy', Kind.COVER_TEACHER)];
const whoKnowOfIt: Audience = [...wordsReaders, ...workingWithSchool];
/** Those who work with the school know that it was and how; and once the family has been told, it reads what was written for it. */
export const incidentReaders: Audience = [...whoKnowOfIt, marked('familyTold', ...families)];
/** They tell families, for they know who else was in it, whom no family is told. */
export const tellers: Audience = [...pastoralLeads];
/** Who else was in it is for those who answer for all the children of the school, and for whoever wrote it down. */
export const othersReaders: Audience = [...pastoralLeads, personally('recordedBy', Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.COVER_TEACHER)];
export const othersWriters: Audience = [...pastoralLeads, Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.COVER_TEACHER];
/** That telling would harm the child is for those who keep the child safe to decide, and to know. */
export const whoDecideNotToTell: Audience = [Kind.HEAD, Kind.DSL];
/** The parents read of it once they were told; where they must not be, nobody tells them but who decided so. */
export const interventionReaders = varying('telling', { DUE: whoKnowOfIt, TOLD: [...whoKnowOfIt, ...families], WITHHELD: whoKnowOfIt });
export const tellersOfIntervention = varying('telling', { DUE: tellers, TOLD: tellers, WITHHELD: whoDecideNotToTell });
export const whyNotToldReaders: Audience = [Kind.HEAD, Kind.DSL, Kind.SOCIAL_WORKER, Kind.CARE_TEAM_MANAGER];
