import { Kind, personally, type Audience } from '../../access';
import { socialCare } from '../../people';
import { authority, families, schoolStaff } from '../audiences';

/** Whoever takes the register, cover too; a correction is for those who answer for it. */
export const registerKeepers: Audience = [...schoolStaff, Kind.COVER_TEACHER];
export const registerCorrectors: Audience = [...schoolStaff];
const ownRegister = personally('recordedBy', Kind.COVER_TEACHER);
/** Absence concerns all who see to it that a child is in school (“Working together to improve school attendance”). */
export const attendanceReaders: Audience = [...schoolStaff, ...authority, ...socialCare, ...families, Kind.EMERGENCY_RECORD, ownRegister];
/** Why somebody was away may be told to the school in confidence. */
export const noteReaders: Audience = [...schoolStaff, ...families, ownRegister];
