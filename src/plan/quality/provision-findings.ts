// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import { amountWordings } from './amount-wordings';
import { answersOfTerms, type WordingContext } from './context';
import { contentWordings } from './content-wordings';
import type { Answer, Entry } from './entry';
import { answersAround } from './facts';
import { Question, Severity, type Finding } from './finding';
import { harmless } from './harmless';
import { optionalWordings } from './optional-wordings';
import { Patterns, type Match } from './pattern';
import { peopleWordings } from './people-wordings';
import { isSaidByTheChild } from './quoted';
import { readText, type ReadText } from './read-text';
import { sentenceFindings } from './sentence-findings';
import { Break } from './tokens';

/** The phrases of the domain reference that cannot be enforced, each a meaning with the wordings that it comes in. */
export const phraseList: readonly Entry[] = [...optionalWordings, ...amountWordings, ...contentWordings, ...peopleWordings].sort((a, b) => a.number - b.number);
export const ruleOf = ({ number }: Entry): string => `W${String(number).padStart(2, '0')}`;

const HARMLESS = 'harmless';
type Owner = Entry | typeof HARMLESS;
const phrases = new Patterns<Owner>([...phraseList.map((entry) => [entry, entry.patterns] as const), [HARMLESS, harmless]]);

const order = { H: 0, M: 1, L: 2 } as const;
const isBefore = (one: Match<Owner>, other: Match<Owner>): boolean => {
  if (one.of === HARMLESS || other.of === HARMLESS) return one.of === HARMLESS;
  return order[one.of.severity] - order[other.of.severity] < 0 || (one.of.severity === other.of.severity && one.of.number < other.of.number);
};
const weight = (of: Owner): number => (of === HARMLESS ? 0 : order[of.severity]);
function blocks(winner: Match<Owner>, match: Match<Owner>): boolean {
  const shared = [...match.core].filter((at) => winner.core.has(at)).length;
  if (shared === match.core.size) return true;
  return shared > 0 && winner.of !== HARMLESS && weight(winner.of) <= weight(match.of);
}

/**
 * The longer, more specific phrase wins over a shorter one inside it. Of two that overlap, a lighter one yields to the longer;
 * a weightier one is told as well.
 */
function outermost(matches: readonly Match<Owner>[]): Match<Owner>[] {
  const kept: Match<Owner>[] = [];
  const keptAt = new Map<number, Match<Owner>[]>();
  for (const match of [...matches].sort((a, b) => b.core.size - a.core.size || (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : a.from - b.from))) {
    if ([...match.core].some((at) => keptAt.get(at)?.some((winner) => blocks(winner, match)))) continue;
    kept.push(match);
    for (const at of match.core) keptAt.set(at, [...(keptAt.get(at) ?? []), match]);
  }
  return kept;
}

const negations = new Set(['not', 'never', 'regardless', 'irrespective', 'without', 'instead', 'rather', 'nor', 'neither', 'unaffected', 'independent', 'whatever', 'notwithstanding']);
const NEGATION_REACH = 4;
function isNegated({ tokens }: ReadText, { from, to }: Match<Owner>): boolean {
  if (tokens[from]!.word === 'whether' && tokens.slice(from, to + 4).some(({ word }) => word === 'not')) return true;
  for (let at = from - 1; at >= 0 && at >= from - NEGATION_REACH; at -= 1) {
    if (tokens[at + 1]!.breakBefore >= Break.CLAUSE) return false;
    if (negations.has(tokens[at]!.word) || (tokens[at]!.word === 'whether' && tokens[at + 1]!.word === 'or')) return true;
  }
  return false;
}

const holds = (answers: ReadonlySet<Answer>, list: readonly Answer[]): boolean => list.every((answer) => answers.has(answer));

/** What is left of an entry when the line has been read: a lighter severity, or nothing. */
function severityLeft(entry: Entry, inSentence: ReadonlySet<Answer>, inLine: ReadonlySet<Answer>): Severity | null {
  const wanted = entry.answeredBy ?? [entry.asks];
  if (wanted.some((list) => holds(inSentence, list))) return entry.answered ? Severity.L : null;
  if (wanted.some((list) => holds(inLine, list))) return entry.severity === 'H' || entry.answered ? Severity.L : null;
  if (entry.eased && holds(inLine, entry.eased.by)) return Severity[entry.eased.to];
  return Severity[entry.severity];
}

const with_ = (answers: ReadonlySet<Answer>, more: ReadonlySet<Answer>): ReadonlySet<Answer> => (more.size === 0 ? answers : new Set([...answers, ...more]));

function findingOf(read: ReadText, match: Match<Entry>, given: ReadonlySet<Answer>): Finding | null {
  const { of: entry, from, to } = match;
  const index = read.sentenceAt[from]!;
  const inSentence = with_(read.sentences[index]!.answers, given);
  const severity = severityLeft(entry, inSentence, with_(answersAround(read.sentences, index), given));
  if (severity === null) return null;
  const open = entry.asks.filter((question) => !inSentence.has(question));
  const start = read.tokens[from]!.start;
  const end = read.tokens[to - 1]!.end;
  return {
    rule: ruleOf(entry), severity, start, end, words: read.text.slice(start, end), asks: (open.length > 0 ? open : entry.asks).map((question) => Question[question]),
    message: entry.message, rewrite: entry.rewrite,
  };
}

function phrasesIn(read: ReadText, given: ReadonlySet<Answer>): Finding[] {
  const findings: Finding[] = [];
  for (const match of outermost([...phrases.matches(read.tokens, read.labels)])) {
    if (match.of === HARMLESS) continue;
    if ((match.of.negatable && isNegated(read, match)) || isSaidByTheChild(read.tokens, match)) continue;
    const finding = findingOf(read, match as Match<Entry>, given);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** What a line of provision leaves open: the phrase list, and what a sentence lacks as a whole. */
export function provisionFindings(read: ReadText, { terms }: Pick<WordingContext, 'terms'>): Finding[] {
  const given = answersOfTerms(terms);
  const findings = phrasesIn(read, given);
  return [...findings, ...sentenceFindings(read, given, findings)];
}

/** The phrases alone, of a field that is no whole sentence. */
export const phraseFindings = (text: string, { terms }: Pick<WordingContext, 'terms'>): Finding[] =>
  phrasesIn(readText(text), answersOfTerms(terms)).sort((a, b) => a.start - b.start);
