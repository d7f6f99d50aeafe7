import { except, Kind, type Audience } from '../../access';
import { issuedAudiences, issuedWordingAudiences, Section } from '../../plan';

const everyCase = (audience: Audience): Audience => audience.filter((term) => typeof term === 'string');
/** How a child is, is read as health’s part of a plan, and by the pastoral lead; what a child has learned, by whoever reads where the child learns. */
export const measureReaders = {
  WELLBEING: [...except(everyCase(issuedWordingAudiences[Section.C]), Kind.RESTRICTED_PARENT), Kind.PASTORAL_LEAD],
  ATTAINMENT: issuedAudiences[Section.I],
} satisfies Record<string, Audience>;

const whoMeasure = [Kind.SENCO, Kind.PASTORAL_LEAD, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SCHOOL_SYSTEM] as const;
const clinicians = [Kind.THERAPIST, Kind.CLINICIAN, Kind.HEALTH_SYSTEM] as const;
export const measureWriters = {
  WELLBEING: [...whoMeasure, ...clinicians],
  ATTAINMENT: [...whoMeasure, Kind.CLASS_TEACHER],
} satisfies Record<string, Audience>;
export const anyMeasureWriters: Audience = [...whoMeasure, ...clinicians, Kind.CLASS_TEACHER];
