import { except, Kind, type Audience } from '../../access';
import { carers } from '../../people';
import { issuedAudiences, issuedWordingAudiences, Section } from '../../plan';

/** A pastoral plan is of school days, and so tells where the child learns: it is known to whoever reads where that is in an issued plan. */
export const pastoralReaders: Audience = issuedAudiences[Section.I];

/** They keep pastoral plans. */
const keepers = [Kind.SENCO, Kind.PASTORAL_LEAD] as const;
export const pastoralKeepers: Audience = keepers;

const everyCase = (audience: Audience): Audience => audience.filter((term) => typeof term === 'string');
/** What tells of the child’s health is read as health’s part of a plan, by those who know of pastoral plans, and by who keeps them. */
export const healthReaders: Audience = [
  ...except(everyCase(issuedWordingAudiences[Section.C]), Kind.RESTRICTED_PARENT, Kind.PARENT_FOR_HEALTH, Kind.EMERGENCY_HEALTH_AND_CARE),
  Kind.PASTORAL_LEAD, Kind.EMERGENCY_RECORD,
];

/** Of the family, those who promise and who speak. */
const voices = [Kind.PARENT, Kind.YOUNG_PERSON, ...carers] as const;
/** Whoever is in class with the child. */
const inClass = [Kind.CLASS_TEACHER, Kind.COVER_TEACHER, Kind.TEACHING_ASSISTANT] as const;
/** The family speaks for itself, or the school writes down what was said. */
export const voiceWriters: Audience = [...voices, ...keepers, Kind.CLASS_TEACHER];
/** Three sides have promised, and each may say how it went. */
export const scorers: Audience = [...inClass, ...keepers, ...voices];
