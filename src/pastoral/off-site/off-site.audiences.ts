import { Kind, type Audience } from '../../access';
import { socialCare } from '../../people';
import { authority, families, familyVoices, pastoralLeads, schoolStaff } from '../audiences';

/** They are all told where the child is. */
export const placementReaders: Audience = [...schoolStaff, ...authority, ...socialCare, ...families, Kind.EMERGENCY_RECORD];
export const whoDirect: Audience = [...pastoralLeads];
/** A parent, or the authority of a child with an EHC plan. */
export const whoAskForReview: Audience = [...familyVoices, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER];
export const placementWriters: Audience = [...familyVoices, ...pastoralLeads, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER];
