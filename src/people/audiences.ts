import { family, Kind, systems } from '../access';

/** At the child's school. */
const school = [Kind.SENCO, Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.PASTORAL_LEAD, Kind.HEAD, Kind.DSL] as const;
/** Those at the school who lead, and so see more than what happens in class. */
export const schoolLeads = [Kind.SENCO, Kind.PASTORAL_LEAD, Kind.HEAD, Kind.DSL] as const;
export const health = [Kind.THERAPIST, Kind.CLINICIAN, Kind.DESIGNATED_CLINICAL_OFFICER] as const;
export const authority = [Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;
export const socialCare = [Kind.SOCIAL_WORKER, Kind.EARLY_HELP] as const;
const communitySafety = [Kind.POLICE, Kind.YOUTH_JUSTICE] as const;
/** Every practitioner with a part in the child's education, health and care; community safety has none by itself. */
export const practitioners = [...school, ...health, ...authority, ...socialCare] as const;
export const everyoneAround = [...practitioners, ...family] as const;
/** All who may know that the child is here at all. */
export const whoKnowTheChild = [...everyoneAround, ...communitySafety, ...systems] as const;
/** Those for whom a matter of the young person's comes up, and who may have to find that the young person cannot decide it (Mental Capacity Act 2005 s.2). */
export const assessorsOfCapacity = [Kind.SENCO, Kind.SEND_CASEWORKER, Kind.SOCIAL_WORKER, Kind.CLINICIAN] as const;
