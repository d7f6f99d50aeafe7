import { family, Kind } from '../access';
import { carers, schoolLeads } from '../people';

/** Everybody who is with the child at school, but for cover, who see what they wrote themselves. */
export const schoolStaff = [Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, ...schoolLeads, Kind.SCHOOL_SYSTEM] as const;
/** The family, those who have care of the child, and a parent to whom a young person has opened matters of education. */
export const families = [...family, ...carers, Kind.PARENT_FOR_EDUCATION] as const;
/** The authority, which is told of whatever keeps a child out of school. */
export const authority = [Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, Kind.VIRTUAL_HEAD, Kind.AUTHORITY_SYSTEM] as const;
