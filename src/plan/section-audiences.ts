import { family, Kind, marked, nobody, theirs, type Audience } from '../access';
import { authority, health, socialCare } from '../people';
import type { Section } from './section';

const inClass = [Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT] as const;
const schoolRoles = [...inClass, Kind.SENCO, Kind.PASTORAL_LEAD, Kind.HEAD, Kind.DSL] as const;
const agencySystems = [Kind.SCHOOL_SYSTEM, Kind.HEALTH_SYSTEM, Kind.CARE_SYSTEM, Kind.AUTHORITY_SYSTEM] as const;

/** Reads education's part of a plan: the school, and each agency for those it works with. */
const education = [...schoolRoles, ...health, ...socialCare, ...authority, ...agencySystems] as const;
/** Reads health's part in full. */
const healthPart = [Kind.SENCO, Kind.HEAD, Kind.DSL, ...health, Kind.SOCIAL_WORKER, ...authority, ...agencySystems] as const;
/** Reads social care's part in full. */
const carePart = [Kind.DSL, ...socialCare, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, Kind.CARE_SYSTEM, Kind.AUTHORITY_SYSTEM] as const;
/** Reads what is said of social care in brief, and not its wording. */
const careInBrief = [Kind.SENCO, Kind.HEAD, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SCHOOL_SYSTEM] as const;

const neededInClass = marked('neededInClass', ...inClass);
const ownHealth = theirs('recordedFor', ...health, Kind.HEALTH_SYSTEM);

const bySection = (educationReads: Audience, healthReads: Audience, careReads: Audience): Readonly<Record<Section, Audience>> => ({
  A: educationReads, B: educationReads, C: healthReads, D: careReads, E: educationReads, F: educationReads, G: healthReads,
  H1: careReads, H2: careReads, I: educationReads, J: nobody, K: nobody,
});

/** The one table of who reads what, by section: the defaults of the law and of the Code, less what only a summary may tell. */
const readersAnd = (ofFamily: Audience) =>
  bySection(
    [...education, ...ofFamily],
    [...healthPart, neededInClass, ...ofFamily],
    [...carePart, ...careInBrief, ownHealth, neededInClass, ...ofFamily],
  );
const wordingAnd = (ofFamily: Audience) =>
  bySection([...education, ...ofFamily], [...healthPart, neededInClass, ...ofFamily], [...carePart, ownHealth, ...ofFamily]);

const whatIsShared: Audience = [marked('sharedWithFamily', ...family)];

/** Who may know that a line is there, and read its brief. For the family: what has been shared with them. */
export const sectionAudiences = readersAnd(whatIsShared);
/** Who reads how a line is worded. The rest of its readers have the brief. */
export const wordingAudiences = wordingAnd(whatIsShared);
/** The same of what was issued: an issued plan is always the family's. */
export const issuedAudiences = readersAnd(family);
export const issuedWordingAudiences = wordingAnd(family);

/** Everyone who may know that there is a plan. */
export const planReaders: Audience = [...education, ...family];
