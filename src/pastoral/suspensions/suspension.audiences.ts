import { Kind, type Audience } from '../../access';
import { socialCare } from '../../people';
import { authority, families, familyVoices, pastoralLeads, schoolStaff } from '../audiences';

/** The parents and the authority are told of every one, the social worker and the virtual school head where there are such. */
export const suspensionReaders: Audience = [...schoolStaff, ...authority, ...socialCare, ...families, Kind.EMERGENCY_RECORD];
/** Only the head suspends or excludes (Education Act 2002, section 51A), and only the head cancels it. */
export const whoSuspends: Audience = [Kind.HEAD];
/** They see to what follows, and write down what the board decided. */
export const whoSeeToIt: Audience = [...pastoralLeads, Kind.SCHOOL_SYSTEM];
/** Of a permanent exclusion the authority of the home arranges the education. */
export const whoArrange: Audience = [...pastoralLeads, Kind.SCHOOL_SYSTEM, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, Kind.AUTHORITY_SYSTEM];
/** The family speaks for itself, or the school writes down what it said. */
export const whoRepresent: Audience = [...familyVoices, ...pastoralLeads];
export const whoAskForPanel: Audience = [...familyVoices];
export const suspensionWriters: Audience = [...pastoralLeads, Kind.SCHOOL_SYSTEM, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, Kind.AUTHORITY_SYSTEM, ...familyVoices];
