import { Kind, type Audience } from '../../access';
import { socialCare } from '../../people';
import { authority, families, familyVoices, pastoralLeads, schoolStaff } from '../audiences';

/** The authority is told of every one, and the social worker of their child’s. */
export const outOfSchoolReaders: Audience = [...schoolStaff, ...authority, ...socialCare, ...families, Kind.EMERGENCY_RECORD];
export const whoKeepTimetable: Audience = [...pastoralLeads];
/** The family agrees itself, or the school writes down that it did. */
export const whoAgree: Audience = [...familyVoices, ...pastoralLeads];
export const authorityAgrees: Audience = [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER];
export const outOfSchoolWriters: Audience = [...familyVoices, ...pastoralLeads, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER];
