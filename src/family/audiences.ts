import { emergencies, except, family, isNarrowed, Kind, overseers, systems, theirs, type Audience } from '../access';
import { authority, carers } from '../people';
import { wordingAudiences } from '../plan';

/**
 * A comment repeats what it is about, so it is read by those who read how the line is worded. A mark for the class can be taken off the
 * line again, and a comment would outlast it: those who have a line only by that mark have it without its comments.
 */
const ofComment = (audience: Audience): Audience =>
  audience.flatMap((term): Audience => {
    if (!isNarrowed(term)) return [term];
    if (term.property === 'neededInClass') return [];
    return [term.when === 'theirs' ? theirs('lineFor', ...term.kinds) : term];
  });

/** Of what was issued everything is the family's; of a line that is being worked on, what has been shared with them. */
const onIssued = (audience: Audience): Audience => audience.flatMap((term): Audience => (isNarrowed(term) && term.property === 'sharedWithFamily' ? term.kinds : [term]));
const onLine = (audience: Audience): Audience =>
  audience.filter((term) => !isNarrowed(term) || term.property !== 'neededInClass');

const people = (audience: Audience): Audience =>
  audience.flatMap((term): Audience => {
    if (!isNarrowed(term)) return systems.includes(term as never) ? [] : [term];
    return [{ ...term, kinds: term.kinds.filter((kind) => !systems.includes(kind as never)) }];
  });

const bySection = (audienceOf: (audience: Audience) => Audience): Readonly<Record<string, Audience>> =>
  Object.fromEntries(Object.entries(wordingAudiences).map(([section, audience]) => [section, audienceOf(audience)]));

/** Those who read lines, and take no part in what is said about them. */
const takePart = (audience: Audience): Audience => except(audience, Kind.COVER_TEACHER, ...emergencies);
/** What others say may tell where the child is: a restricted parent reads what they said themselves. */
const readersOf = (audience: Audience): Audience =>
  audience.length > 0 ? [...except(ofComment(takePart(audience)), Kind.RESTRICTED_PARENT), theirs('recordedFor', Kind.RESTRICTED_PARENT)] : audience;
const writersOf = (audience: Audience): Audience => except(people(takePart(audience)), ...overseers);

/** Who reads a comment, by the section of its line. */
export const commentReaders = bySection(readersOf);
/** Who writes one: the people among them. */
export const commentWriters = bySection((audience) => ofComment(writersOf(audience)));
/** The same people, asked of the line itself. */
export const writersOnLine = bySection((audience) => onLine(writersOf(audience)));
export const writersOnIssuedLine = bySection((audience) => onIssued(onLine(writersOf(audience))));

/** Who says for the family whether they agree with a plan; whoever is several of these answers as the first. */
export const answerers = [Kind.YOUNG_PERSON, Kind.PARENT, ...carers, Kind.PARENT_FOR_EDUCATION, Kind.RESTRICTED_PARENT] as const;
/** Who reads the answers: those who put the plan together and answer for it. A family member reads their own; what one parent says is not told to the other. */
export const answerReaders: Audience = [
  Kind.SENCO, Kind.HEAD, Kind.DSL, ...authority, Kind.SCHOOL_SYSTEM, Kind.AUTHORITY_SYSTEM, theirs('recordedFor', ...family, ...answerers),
];
