import { family, Kind, marked, nobody, parentsForMatters, theirs, type Audience } from '../access';
import { authority, carers, caseHolders, health, socialCare, whoMayKnowWhere } from '../people';
import type { Section } from './section';

const inClass = [Kind.CLASS_TEACHER, Kind.COVER_TEACHER, Kind.TEACHING_ASSISTANT] as const;
const schoolRoles = [...inClass, Kind.SENCO, Kind.PASTORAL_LEAD, Kind.HEAD, Kind.DSL] as const;
const agencySystems = [Kind.SCHOOL_SYSTEM, Kind.HEALTH_SYSTEM, Kind.CARE_SYSTEM, Kind.AUTHORITY_SYSTEM] as const;

/** Reads education's part of a plan: the school, and each agency for those it works with. */
const education = [...schoolRoles, ...health, ...socialCare, Kind.REVIEWING_OFFICER, ...authority, ...agencySystems] as const;
/** Reads health's part in full. */
const healthPart = [Kind.SENCO, Kind.HEAD, Kind.DSL, ...health, ...caseHolders, Kind.REVIEWING_OFFICER, ...authority, ...agencySystems] as const;
/** Reads social care's part in full. */
const carePart = [
  Kind.DSL, ...socialCare, Kind.REVIEWING_OFFICER, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, Kind.CARE_SYSTEM, Kind.AUTHORITY_SYSTEM,
] as const;
/** Reads what is said of social care in brief, and not its wording. */
const careInBrief = [Kind.SENCO, Kind.HEAD, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.VIRTUAL_HEAD, Kind.SCHOOL_SYSTEM] as const;

const neededInClass = marked('neededInClass', ...inClass);
const ownHealth = theirs('recordedFor', ...health, Kind.HEALTH_SYSTEM);

interface Parts {
  readonly education: Audience;
  /** Where the child learns. */
  readonly placement: Audience;
  readonly health: Audience;
  readonly care: Audience;
}
const bySection = ({ education: e, placement, health: h, care }: Parts): Readonly<Record<Section, Audience>> => ({
  A: [...e, Kind.EMERGENCY_HEALTH_AND_CARE],
  B: [...e, Kind.EMERGENCY_RECORD],
  C: [...h, Kind.EMERGENCY_HEALTH_AND_CARE],
  D: [...care, Kind.EMERGENCY_HEALTH_AND_CARE],
  E: [...e, Kind.EMERGENCY_RECORD],
  F: [...e, Kind.EMERGENCY_RECORD],
  G: [...h, Kind.EMERGENCY_HEALTH_AND_CARE],
  H1: [...care, Kind.EMERGENCY_HEALTH_AND_CARE],
  H2: [...care, Kind.EMERGENCY_HEALTH_AND_CARE],
  I: [...placement, Kind.EMERGENCY_RECORD],
  J: nobody,
  K: nobody,
});

const parents = [...family, ...carers] as const;
const ofFamily = {
  education: [...parents, Kind.RESTRICTED_PARENT, Kind.PARENT_FOR_EDUCATION],
  placement: [...parents, Kind.PARENT_FOR_EDUCATION],
  health: [...parents, Kind.RESTRICTED_PARENT, Kind.PARENT_FOR_HEALTH],
  care: [...parents, Kind.RESTRICTED_PARENT, Kind.PARENT_FOR_CARE],
} as const;

type Family = (kinds: readonly Kind[]) => Audience;
const whatIsShared: Family = (kinds) => [marked('sharedWithFamily', ...kinds)];
const whatIsIssued: Family = (kinds) => kinds;

/** The one table of who reads what, by section: the defaults of the law and of the Code, less what only a summary may tell. */
const audiencesOf = (the: Family, care: Audience) =>
  bySection({
    education: [...education, ...the(ofFamily.education)],
    placement: [...education, ...the(ofFamily.placement)],
    health: [...healthPart, neededInClass, ...the(ofFamily.health)],
    care: [...care, ownHealth, ...the(ofFamily.care)],
  });
const readersAnd = (the: Family) => audiencesOf(the, [...carePart, ...careInBrief, neededInClass]);
const wordingAnd = (the: Family) => audiencesOf(the, carePart);

/** Who may know that a line is there, and read its brief. For the family: what has been shared with them. */
export const sectionAudiences = readersAnd(whatIsShared);
/** Who reads how a line is worded. The rest of its readers have the brief. */
export const wordingAudiences = wordingAnd(whatIsShared);
/** The same of what was issued: an issued plan is always the family's. */
export const issuedAudiences = readersAnd(whatIsIssued);
export const issuedWordingAudiences = wordingAnd(whatIsIssued);

/** The same readers, of what may say where the child is: by whom provision is given and where, and who wrote a line. */
export const sparing = (audiences: Readonly<Record<Section, Audience>>): Readonly<Record<string, Audience>> =>
  Object.fromEntries(Object.entries(audiences).map(([section, audience]) => [section, whoMayKnowWhere(audience)]));

/** Everyone who may know that there is a plan. */
export const planReaders: Audience = [...education, ...parents, Kind.RESTRICTED_PARENT, ...parentsForMatters, Kind.EMERGENCY_HEALTH_AND_CARE];

/** The child’s own words are read as section A is, of which they are a part; by the young person whatever they say. Who is nice to me, and where, tells where I am. */
export const ownWordsReaders: Audience = [...whoMayKnowWhere(sectionAudiences.A), Kind.YOUNG_PERSON];
/** Whoever works with the child writes down what the child says; the family does, and the young person does it without anybody. */
export const ownWordsWriters: Audience = [
  Kind.SENCO, Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.PASTORAL_LEAD, Kind.HEAD, Kind.THERAPIST, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER,
  Kind.SOCIAL_WORKER, ...family, ...carers,
];
