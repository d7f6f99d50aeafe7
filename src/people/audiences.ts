import { except, family, Kind, parentsForMatters, systems, type Audience } from '../access';

/** At the child's school. */
const school = [Kind.SENCO, Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.PASTORAL_LEAD, Kind.HEAD, Kind.DSL] as const;
/** Those at the school who lead, and so see more than what happens in class. */
export const schoolLeads = [Kind.SENCO, Kind.PASTORAL_LEAD, Kind.HEAD, Kind.DSL] as const;
export const health = [Kind.THERAPIST, Kind.CLINICIAN, Kind.CLINICAL_SUPERVISOR, Kind.DESIGNATED_CLINICAL_OFFICER] as const;
export const authority = [Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, Kind.VIRTUAL_HEAD] as const;
/** The social worker of the child, and who manages the team: they know all that social care knows. */
export const caseHolders = [Kind.SOCIAL_WORKER, Kind.CARE_TEAM_MANAGER] as const;
export const socialCare = [...caseHolders, Kind.EARLY_HELP] as const;
const communitySafety = [Kind.POLICE, Kind.YOUTH_JUSTICE] as const;
/** Those with whom the child lives and who have no parental responsibility. */
export const carers = [Kind.CARER, Kind.FOSTER_CARER] as const;
/** Those who come to know a child by being of the team, and who supervises them there. */
export const ofTeam = [
  Kind.CLASS_TEACHER, Kind.COVER_TEACHER, Kind.TEACHING_ASSISTANT, Kind.PASTORAL_LEAD, ...health, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER, Kind.VIRTUAL_HEAD,
  ...socialCare, Kind.REVIEWING_OFFICER, Kind.YOUTH_JUSTICE,
] as const;
/** Every practitioner with a part in the child's education, health and care; community safety has none by itself. */
export const practitioners = [...school, ...health, ...authority, ...socialCare] as const;
/** They know who else is around the child, and where the child learns. */
export const everyoneAround = [...practitioners, Kind.REVIEWING_OFFICER, ...family, ...carers] as const;
/** All who may know that the child is here at all. */
export const whoKnowTheChild = [
  ...everyoneAround,
  Kind.COVER_TEACHER,
  Kind.RESTRICTED_PARENT,
  ...parentsForMatters,
  ...communitySafety,
  ...systems,
  Kind.EMERGENCY_HEALTH_AND_CARE,
] as const;

/** Whoever is in the audience and may be told where the child is. */
export const whoMayKnowWhere = (audience: Audience): Audience => except(audience, Kind.RESTRICTED_PARENT);
/** Those for whom a matter of the young person's comes up, and who may have to find that the young person cannot decide it (Mental Capacity Act 2005 s.2). */
export const assessorsOfCapacity = [Kind.SENCO, Kind.SEND_CASEWORKER, Kind.SOCIAL_WORKER, Kind.CLINICIAN] as const;
