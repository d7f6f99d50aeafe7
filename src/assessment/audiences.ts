import { emergencies, except, family, Kind, parentsForMatters, theirs, type Audience } from '../access';
import { carers, practitioners, socialCare } from '../people';
import { issuedAudiences, issuedWordingAudiences, Section, sectionAudiences, sections, wordingAudiences } from '../plan';
import { AdviceKind, advisers, adviceSourceOf, adviceSources } from './advice-kind';

/** The agencies’ systems; the police’s is none of them. */
const agencySystems = [Kind.SCHOOL_SYSTEM, Kind.HEALTH_SYSTEM, Kind.CARE_SYSTEM, Kind.AUTHORITY_SYSTEM] as const;
/** Whoever is a parent for education, and reads what is of an assessment: an advocate too. */
export const parents = [...family, ...carers] as const;
/** Whoever of them answers for the family: an advocate does not. */
export const familyVoices = [Kind.PARENT, Kind.YOUNG_PERSON, ...carers] as const;
/** That an assessment goes on is known to everybody around the child, and to nobody of community safety. */
export const everyoneConcerned = [...practitioners, ...parents, ...agencySystems, Kind.EMERGENCY_RECORD] as const;

/** A school-led assessment is the school’s; an EHC needs assessment is the authority’s, and the school’s while it coordinates it. */
export const coordinators = {
  SCHOOL_LED: [Kind.SENCO],
  EHC_NEEDS_ASSESSMENT: [theirs('coordinatingOrganisationId', Kind.SENCO), Kind.SEND_CASEWORKER, Kind.SEND_MANAGER],
  REASSESSMENT: [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER],
} satisfies Record<string, Audience>;

/** The organisation that asked, and no other, takes a request back or grants it time. */
/** They ask for advice, send it back, and put queries to its authors. */
export const asking = [Kind.SENCO, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;
export const askers: Audience = [theirs('recordedFor', ...asking)];
/** They know of every request of an assessment, and so of what is missing in it. */
export const whoFollowRequests = [...asking, Kind.HEAD, Kind.DSL, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.VIRTUAL_HEAD, Kind.SCHOOL_SYSTEM, Kind.AUTHORITY_SYSTEM, ...parents] as const;

/** Whoever in the organisation that was asked holds a post that gives such advice. */
const asked = (kind: AdviceKind): Audience => [theirs('askedOrganisationId', ...adviceSourceOf(kind).advisers)];
const managers = [Kind.CLINICAL_SUPERVISOR, Kind.CARE_TEAM_MANAGER] as const;
/** Those who come to know a child by being asked: who gives advice, and the system of the organisation that was asked. */
export const knownByBeingAsked = [...advisers, ...agencySystems] as const;
const anyoneThere = theirs('askedOrganisationId', ...advisers, ...managers, ...agencySystems);
/** They write down what a family without an account says, or what came on paper. */
export const scribes = [Kind.SENCO, Kind.SEND_CASEWORKER] as const;
const familyScribes = [...scribes, Kind.SOCIAL_WORKER, Kind.EARLY_HELP] as const;

/** An audience for each kind of advice: where the family is asked, and where somebody else is. */
const byKind = (theFamily: Audience, others: (kind: AdviceKind) => Audience): Record<string, Audience> =>
  Object.fromEntries(Object.values(AdviceKind).map((kind) => [kind, kind === AdviceKind.PARENT_OR_YOUNG_PERSON ? theFamily : others(kind)]));

export const requestReaders = byKind([...whoFollowRequests, ...socialCare], () => [...whoFollowRequests, anyoneThere]);
/** The child’s own views can be asked of the family, or of whoever gathers them. */
const orTheFamily = (kind: AdviceKind): Audience => (kind === AdviceKind.CHILD_VIEWS ? familyVoices : []);
/** Whoever was asked answers: declines, asks for time. */
export const answerers = byKind([...familyVoices], (kind) => [...asked(kind), ...orTheFamily(kind)]);
/** Whoever was asked gives the advice; where an answer can come on paper, those who asked may write it down. */
export const givers = byKind([...familyVoices, ...familyScribes], (kind) => [...asked(kind), ...orTheFamily(kind), ...(adviceSourceOf(kind).onPaper ? scribes : [])]);
export const requestWriters = byKind([...familyVoices, ...familyScribes, ...asking], (kind) => [...asked(kind), ...orTheFamily(kind), ...asking]);

/** Whoever speaks through an advice reads it, and so does whoever wrote it down for somebody else. */
const own: Audience = [theirs('speaksFor', ...advisers, ...managers, ...parents), theirs('recordedFor', ...familyScribes, Kind.CARE_TEAM_MANAGER)];
const notOfAssessments = [Kind.COVER_TEACHER, Kind.REVIEWING_OFFICER, Kind.RESTRICTED_PARENT, ...parentsForMatters, ...emergencies] as const;
/** Those of a section's readers who know of assessments at all; in an emergency, whom the record is open to. */
const whoKnowOf = (audience: Audience): Audience => (audience.length > 0 ? [...except(audience, ...notOfAssessments), Kind.EMERGENCY_RECORD] : audience);
/** An advice is not marked as needed in class; its lines are. */
const exceptMarkedForClass = (audience: Audience): Audience => audience.filter((term) => typeof term === 'string' || term.property !== 'neededInClass');
const bySource = (audienceOf: (section: Section) => Audience): Record<string, Audience> =>
  Object.fromEntries(adviceSources.entries.map(({ kind, readAs }) => [kind, [...whoKnowOf(exceptMarkedForClass(audienceOf(Section[readAs]))), ...own]]));

/** That an advice was given is known as widely as its lines can be, except where social care's part would show. */
export const adviceReaders = bySource((section) => sectionAudiences[section === Section.D ? Section.D : Section.B]);
/** What it says as a whole may touch on anything that its author knows. */
export const summaryReaders = bySource((section) => wordingAudiences[section]);

/** Of what is said about a section of the plan apart from its lines, as in a review: its readers who know of assessments, unmarked as needed in class. */
const exceptMarked = (audience: Audience): Audience => exceptMarkedForClass(audience.length > 0 ? whoKnowOf(audience) : audience);
export const inSection = (section: Section): Audience => exceptMarked(issuedAudiences[section]);
/** The same of its wording. */
export const wordedInSection = (section: Section): Audience => exceptMarked(issuedWordingAudiences[section]);

const bySection = (audiences: Readonly<Record<Section, Audience>>): Record<string, Audience> =>
  Object.fromEntries(sections.map((section) => [section, [...whoKnowOf(audiences[section]), ...own]]));
/** A line of advice is known to those who may know of such a line of a plan, and to its author’s side. */
export const adviceLineReaders = bySection(sectionAudiences);
export const adviceWordingReaders = bySection(wordingAudiences);

/** Any adviser may give, for the request decides; row by row there is nothing more to ask. */
export const adviceWriters: Audience = [...advisers, ...familyVoices];
/** Why something is not for the family is for those who have to answer for it. */
export const whyNotSharedReaders: Audience = [Kind.DSL, Kind.SOCIAL_WORKER, Kind.CARE_TEAM_MANAGER, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, theirs('speaksFor', ...advisers, ...managers, ...parents)];

/** Earlier advice is used again where its author’s side, the authority and the family each say so. */
export const reuseAuthors = byKind([...familyVoices], (kind) => [theirs('authorFor', ...adviceSourceOf(kind).advisers)]);
export const reuseSpeakers = byKind([...familyVoices, ...asking], (kind) => [...familyVoices, ...asking, theirs('authorFor', ...adviceSourceOf(kind).advisers)]);
export const reuseReaders: Audience = [...whoFollowRequests, theirs('authorFor', ...advisers, ...managers, ...agencySystems)];

/** The side that gave an advice answers for it: a post there that gives such advice, or whoever of the family said it, or wrote it down. */
const whoGives = (kind: AdviceKind, column: string): Audience => [
  theirs(column, ...adviceSourceOf(kind).advisers, ...orTheFamily(kind).filter((term) => typeof term === 'string'), ...(adviceSourceOf(kind).onPaper ? scribes : [])),
];
export const queryAnswerers = byKind([theirs('speaksFor', ...familyVoices, ...familyScribes)], (kind) => whoGives(kind, 'speaksFor'));
export const queryWriters = byKind([...asking, theirs('speaksFor', ...familyVoices, ...familyScribes)], (kind) => [...asking, ...whoGives(kind, 'speaksFor')]);

/** Whoever helps to draft, besides those who may give: what a safeguarding lead knows goes into the school’s advice by somebody else’s name. */
const helpers: Partial<Record<AdviceKind, readonly Kind[]>> = { [AdviceKind.EDUCATIONAL]: [Kind.DSL] };
const helping = (kind: AdviceKind, column: string): Audience => (helpers[kind] ? [theirs(column, ...helpers[kind])] : []);
/** A draft is its author’s side’s own: nobody who asked for the advice reads it before it is signed. */
export const drafters = byKind([theirs('draftFor', ...familyVoices, ...familyScribes)], (kind) => [...whoGives(kind, 'draftFor'), ...helping(kind, 'draftFor')]);
/** Of the request: whoever may give what it asks for, and whoever helps with it there. */
export const requestDrafters = Object.fromEntries(
  Object.entries(givers).map(([kind, audience]) => [kind, [...audience, ...helping(kind as AdviceKind, 'askedOrganisationId')]]),
);
