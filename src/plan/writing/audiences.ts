import {
  emergencies,
  except,
  everyoneOfTheFamily,
  isNarrowed,
  Kind,
  kindsOf,
  overseers,
  personally,
  systems,
  theirs,
  type Audience,
} from '../../access';
import { whoMayKnowWhere } from '../../people';
import { planReaders, wordingAudiences } from '../section-audiences';

/**
 * What is said of a line, a comment or another wording, repeats the line, so it is read by those who read how the line is worded. A mark for the
 * class can be taken off the line again, and what was said would outlast it: those who have a line only by that mark have it without.
 */
const ofWhatIsSaid = (audience: Audience): Audience =>
  audience.flatMap((term): Audience => {
    if (!isNarrowed(term)) return [term];
    if (term.property === 'neededInClass') return [];
    return [term.when === 'theirs' ? theirs('lineFor', ...term.kinds) : term];
  });

/** Of what was issued everything is the family's; of a line that is being worked on, what has been shared with them. */
const onIssued = (audience: Audience): Audience =>
  audience.flatMap((term): Audience => (isNarrowed(term) && term.property === 'sharedWithFamily' ? term.kinds : [term]));
const onLine = (audience: Audience): Audience => audience.filter((term) => !isNarrowed(term) || term.property !== 'neededInClass');

type Cases = Readonly<Record<string, Audience>>;
const each = (cases: Cases, audienceOf: (audience: Audience) => Audience): Cases =>
  Object.fromEntries(Object.entries(cases).map(([at, audience]) => [at, audienceOf(audience)]));

/** Those who read lines, and take no part in what is said about them. */
const takePart = (audience: Audience): Audience => except(audience, Kind.COVER_TEACHER, ...emergencies);
/** What others say may tell where the child is: a restricted parent reads what they said themselves. */
const readersOf = (audience: Audience): Audience =>
  audience.length > 0
    ? [...except(ofWhatIsSaid(takePart(audience)), Kind.RESTRICTED_PARENT), theirs('recordedFor', Kind.RESTRICTED_PARENT)]
    : audience;
const writersOf = (audience: Audience): Audience => except(takePart(audience), ...systems, ...overseers);

/** Who reads what is said of a line, by the section of the line. */
export const saidOfLineReaders = each(wordingAudiences, readersOf);
/** Who says it: the people among them. */
export const saidOfLineWriters = each(wordingAudiences, (audience) => ofWhatIsSaid(writersOf(audience)));
/** The same people, asked of the line itself. */
export const writersOnLine = each(wordingAudiences, (audience) => onLine(writersOf(audience)));
export const writersOnIssuedLine = each(wordingAudiences, (audience) => onIssued(onLine(writersOf(audience))));
/** What others answer may tell where the child is as well. */
export const answersOnLine = each(saidOfLineReaders, whoMayKnowWhere);
/** Whoever said it themselves. */
export const whoSaidItOfLine = each(saidOfLineWriters, (audience) => [personally('recordedBy', ...kindsOf(audience))]);

/** That somebody is at a plan, and at none of its lines that may be named. */
export const AT_THE_PLAN = 'PLAN';
/** Who works on a plan from which desk is no matter of the family's, nor of a machine's. */
const colleagues = (audience: Audience): Audience =>
  except(takePart(audience), ...everyoneOfTheFamily, ...systems).filter((term) => !isNarrowed(term));
/** Who knows that somebody is at a plan or a line: those they work on it with. */
export const presenceReaders: Cases = { ...each(wordingAudiences, colleagues), [AT_THE_PLAN]: colleagues(planReaders) };
export const whoArePresent: Audience = except(presenceReaders[AT_THE_PLAN]!, ...overseers);
/** Everybody speaks of themself alone. */
export const presenceWriters = each(presenceReaders, (audience) => [personally('recordedBy', ...kindsOf(except(audience, ...overseers)))]);
