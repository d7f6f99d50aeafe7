import { family, Kind, type Audience } from '../access';
import { carers, caseHolders, schoolLeads } from '../people';

/** They lead pastoral work in the school, and answer for what is recorded of it. */
export const pastoralLeads = schoolLeads;
/** Everybody who is with the child at school, but for cover, who see what they wrote themselves. */
export const schoolStaff = [Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, ...schoolLeads, Kind.SCHOOL_SYSTEM] as const;
/** The family, those who have care of the child, and a parent to whom a young person has opened matters of education. */
export const families = [...family, ...carers, Kind.PARENT_FOR_EDUCATION] as const;
/** Whoever of them answers for the family: an advocate does not. */
export const familyVoices = [Kind.PARENT, Kind.YOUNG_PERSON, ...carers] as const;
/** The authority, which is told of whatever keeps a child out of school. */
export const authority = [Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, Kind.VIRTUAL_HEAD, Kind.AUTHORITY_SYSTEM] as const;
/** They use what happens at school in their own work with the child. */
export const workingWithSchool: Audience = [Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.VIRTUAL_HEAD, ...caseHolders, Kind.EMERGENCY_RECORD];
