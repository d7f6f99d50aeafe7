import { Break, type Token } from './tokens';

/** Where names for stretches of words (`<role>`, `<long>`) begin, and where each then ends. */
export type Labels = ReadonlyMap<string, ReadonlyMap<number, number>>;

type Test = (token: Token) => boolean;
interface Step {
  readonly test?: Test;
  /** Words that a token must begin with, or be; for finding patterns by their first word. */
  readonly keys?: readonly string[];
  readonly label?: string;
  readonly gap?: number;
  readonly isOptional?: true;
}
export interface Pattern {
  readonly steps: readonly Step[];
}
/** A stretch of tokens: the last one is not in it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
/** A stretch that a pattern matched; `core` are the tokens that the pattern names, without those in its gaps. */
export interface Match<T> extends Stretch {
  readonly of: T;
  readonly core: ReadonlySet<number>;
}

function wordTest(alternatives: readonly string[]): Test {
  const whole = new Set(alternatives.filter((word) => !word.endsWith('*')));
  const stems = new Map<string, string[]>();
  for (const word of alternatives) if (word.endsWith('*')) stems.set(word[0]!, [...(stems.get(word[0]!) ?? []), word.slice(0, -1)]);
  if (stems.size === 0) return ({ word }) => whole.has(word);
  return ({ word }) => whole.has(word) || (stems.get(word[0] ?? '')?.some((stem) => word.startsWith(stem)) ?? false);
}

function stepOf(source: string): Step {
  const isOptional = source.endsWith('?') && source.length > 1;
  const part = isOptional ? source.slice(0, -1) : source;
  const optional = isOptional ? ({ isOptional: true } as const) : {};
  if (part.startsWith('..')) return { gap: Number(part.slice(2)) };
  if (part.startsWith('<')) return { label: part.slice(1, -1), ...optional };
  const words = (part.startsWith('(') ? part.slice(1, -1) : part).split('|');
  return { test: wordTest(words), keys: words, ...optional };
}

const PARTS = /^(?:\([^()]+\)\??|[^()\s]+)(?: (?:\([^()]+\)\??|[^()\s]+))*$/;
const PART = /\([^()]+\)\??|[^()\s]+/g;
/** A group whose alternatives have several words (or name a stretch) stands for as many patterns. */
function waysOf(part: string): readonly (readonly Step[])[] {
  if (!part.startsWith('(')) return [[stepOf(part)]];
  const isOptional = part.endsWith('?');
  const alternatives = part.slice(1, isOptional ? -2 : -1).split('|');
  const isLong = (alternative: string): boolean => alternative.includes(' ') || alternative.startsWith('<');
  const short = alternatives.filter((alternative) => !isLong(alternative));
  const none: readonly (readonly Step[])[] = isOptional ? [[]] : [];
  const single = short.length > 0 ? [[stepOf(`(${short.join('|')})${isOptional ? '?' : ''}`)]] : none;
  return [...single, ...alternatives.filter(isLong).map((alternative) => alternative.split(' ').map(stepOf))];
}

/**
 * Reads a pattern: words in order, each `word`, `stem*` or `(one|or|another)`, with `?` behind it when it may be missing; `..3` is up to three
 * words of any kind; `<role>` a stretch that was named before. Every pattern is of bounded length, so that matching takes linear time.
 */
function patternsOf(source: string): Pattern[] {
  if (!PARTS.test(source)) throw new Error(`A wording cannot be read: ${source}`);
  let ways: (readonly Step[])[] = [[]];
  for (const part of source.match(PART) ?? []) ways = ways.flatMap((way) => waysOf(part).map((more) => [...way, ...more]));
  return ways.map((steps) => ({ steps: steps.filter((step, at) => at > 0 || !isArticle(step)) }));
}

const articles = new Set(['a', 'an', 'the', 'his', 'her', 'their', 'its', 'any', 'all', 'some', 'one', 'another']);
/** An article that may stand before a phrase is no part of it; nearly every word of a text would have to be tried for it. */
const isArticle = ({ isOptional, keys = [] }: Step): boolean => isOptional === true && keys.every((key) => articles.has(key));

const canFollow = (tokens: readonly Token[], at: number, start: number): boolean =>
  at < tokens.length && (at === start || tokens[at]!.breakBefore < Break.CLAUSE);

interface Text {
  readonly start: number;
  readonly tokens: readonly Token[];
  readonly labels: Labels;
}
function endOf(steps: readonly Step[], text: Text, at: number, core: Set<number> | null, step = 0): number {
  if (step === steps.length) return at;
  const { gap, isOptional } = steps[step]!;
  if (gap !== undefined) return endAfterGap(steps, text, at, core, step);
  const next = nextAfter(steps[step]!, text, at);
  const end = next === -1 ? -1 : endOf(steps, text, next, core, step + 1);
  if (end === -1) return isOptional ? endOf(steps, text, at, core, step + 1) : -1;
  if (core) for (let each = at; each < next; each += 1) core.add(each);
  return end;
}

function endAfterGap(steps: readonly Step[], text: Text, at: number, core: Set<number> | null, step: number): number {
  for (let skipped = 0; skipped <= steps[step]!.gap!; skipped += 1) {
    if (skipped > 0 && !canFollow(text.tokens, at + skipped - 1, text.start)) return -1;
    const end = endOf(steps, text, at + skipped, core, step + 1);
    if (end !== -1) return end;
  }
  return -1;
}

function nextAfter({ test, label }: Step, { start, tokens, labels }: Text, at: number): number {
  if (!canFollow(tokens, at, start)) return -1;
  if (label) return labels.get(label)?.get(at) ?? -1;
  return test!(tokens[at]!) ? at + 1 : -1;
}

const canBeLeftOut = ({ isOptional, gap }: Step): boolean => isOptional === true || gap !== undefined;

interface Owned<T> {
  readonly pattern: Pattern;
  readonly of: T;
}
const KEY_LENGTH = 3;
/** So many words are remembered with the patterns that they can begin; a text of nothing but new words fills no more. */
const REMEMBERED = 20_000;
const NONE: readonly never[] = [];

/** Patterns, found by the words that they can begin with. */
export class Patterns<T> {
  readonly #byKey = new Map<string, Owned<T>[]>();
  readonly #byLabel = new Map<string, Owned<T>[]>();
  readonly #beginning = new Map<string, readonly Owned<T>[]>();

  constructor(entries: Iterable<readonly [T, readonly string[]]>) {
    for (const [of, sources] of entries) for (const pattern of sources.flatMap(patternsOf)) this.#add({ pattern, of });
  }

  #add(owned: Owned<T>): void {
    const keys = new Set<string>();
    for (const step of owned.pattern.steps) {
      if (step.label) this.#byLabel.set(step.label, [...(this.#byLabel.get(step.label) ?? []), owned]);
      for (const key of step.keys ?? []) keys.add(key.replace('*', '').slice(0, KEY_LENGTH));
      if (!canBeLeftOut(step)) break;
    }
    for (const key of keys) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), owned]);
  }

  /** Every stretch that a pattern matches: the longest one of each owner at each beginning. */
  *matches(tokens: readonly Token[], labels: Labels): Generator<Match<T>> {
    for (let from = 0; from < tokens.length; from += 1) {
      const candidates = this.#beginningAt(tokens[from]!, from, labels);
      if (candidates.length > 0) yield* this.#longestAt({ start: from, tokens, labels }, candidates);
    }
  }

  #longestAt(text: Text, candidates: readonly Owned<T>[]): Iterable<Match<T>> {
    const longest = new Map<T, { readonly pattern: Pattern; readonly to: number }>();
    for (const { pattern, of } of candidates) {
      const to = endOf(pattern.steps, text, text.start, null);
      if (to > text.start && to > (longest.get(of)?.to ?? 0)) longest.set(of, { pattern, to });
    }
    return [...longest].map(([of, { pattern, to }]) => {
      const core = new Set<number>();
      endOf(pattern.steps, text, text.start, core);
      return { of, from: text.start, to, core };
    });
  }

  #beginningAt(token: Token, at: number, labels: Labels): readonly Owned<T>[] {
    let candidates = this.#beginningWith(token);
    for (const [label, owned] of this.#byLabel) if (labels.get(label)?.has(at)) candidates = [...candidates, ...owned];
    return candidates;
  }

  #beginningWith(token: Token): readonly Owned<T>[] {
    const known = this.#beginning.get(token.word);
    if (known) return known;
    const found: Owned<T>[] = [];
    for (let length = 1; length <= Math.min(KEY_LENGTH, token.word.length); length += 1) found.push(...(this.#byKey.get(token.word.slice(0, length)) ?? []));
    const beginning = found.filter(({ pattern }) => canBegin(pattern, token));
    if (this.#beginning.size < REMEMBERED) this.#beginning.set(token.word, beginning.length > 0 ? beginning : NONE);
    return beginning;
  }
}

/** Whether the first word of a pattern, or the next one where that may be missing, can be this one. */
function canBegin({ steps }: Pattern, token: Token): boolean {
  for (const step of steps) {
    if (step.test?.(token)) return true;
    if (!canBeLeftOut(step)) return false;
  }
  return false;
}
