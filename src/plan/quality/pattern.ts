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
  const stems = alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return ({ word }) => whole.has(word) || stems.some((stem) => word.startsWith(stem));
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
export function patternsOf(source: string): Pattern[] {
  if (!PARTS.test(source)) throw new Error(`A wording cannot be read: ${source}`);
  let ways: (readonly Step[])[] = [[]];
  for (const part of source.match(PART) ?? []) ways = ways.flatMap((way) => waysOf(part).map((more) => [...way, ...more]));
  return ways.map((steps) => ({ steps }));
}

const canFollow = (tokens: readonly Token[], at: number, isFirst: boolean): boolean =>
  at < tokens.length && (isFirst || tokens[at]!.breakBefore < Break.CLAUSE);

interface Text {
  readonly start: number;
  readonly tokens: readonly Token[];
  readonly labels: Labels;
}
function endOf(steps: readonly Step[], text: Text, at: number, core: Set<number>, step = 0): number {
  if (step === steps.length) return at;
  const { gap, isOptional } = steps[step]!;
  if (gap !== undefined) return endAfterGap(steps, text, at, core, step);
  const next = nextAfter(steps[step]!, text, at);
  const end = next === -1 ? -1 : endOf(steps, text, next, core, step + 1);
  if (end === -1) return isOptional ? endOf(steps, text, at, core, step + 1) : -1;
  for (let each = at; each < next; each += 1) core.add(each);
  return end;
}

function endAfterGap(steps: readonly Step[], text: Text, at: number, core: Set<number>, step: number): number {
  for (let skipped = 0; skipped <= steps[step]!.gap!; skipped += 1) {
    if (skipped > 0 && !canFollow(text.tokens, at + skipped - 1, at + skipped - 1 === text.start)) return -1;
    const end = endOf(steps, text, at + skipped, core, step + 1);
    if (end !== -1) return end;
  }
  return -1;
}

function nextAfter({ test, label }: Step, { start, tokens, labels }: Text, at: number): number {
  if (!canFollow(tokens, at, at === start)) return -1;
  if (label) return labels.get(label)?.get(at) ?? -1;
  return test!(tokens[at]!) ? at + 1 : -1;
}

const KEY_LENGTH = 3;
/** Patterns, found by the first letters of the words that they can begin with. */
export class Patterns<T> {
  readonly #byKey = new Map<string, { readonly pattern: Pattern; readonly of: T }[]>();
  readonly #anywhere: { readonly pattern: Pattern; readonly of: T; readonly label: string }[] = [];

  constructor(entries: Iterable<readonly [T, readonly string[]]>) {
    for (const [of, sources] of entries) for (const pattern of sources.flatMap(patternsOf)) this.#add(pattern, of);
  }

  #add(pattern: Pattern, of: T): void {
    const keys = new Set<string>();
    for (const step of pattern.steps) {
      if (step.label) this.#anywhere.push({ pattern, of, label: step.label });
      for (const key of step.keys ?? []) keys.add(key.replace('*', '').slice(0, KEY_LENGTH));
      if (!step.isOptional) break;
    }
    for (const key of keys) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), { pattern, of }]);
  }

  /** Every stretch that a pattern matches: the longest one of each owner at each beginning. */
  *matches(tokens: readonly Token[], labels: Labels): Generator<Match<T>> {
    for (let from = 0; from < tokens.length; from += 1) {
      const longest = new Map<T, Match<T>>();
      for (const { pattern, of } of this.#beginningAt(tokens[from]!.word, from, labels)) {
        const core = new Set<number>();
        const to = endOf(pattern.steps, { start: from, tokens, labels }, from, core);
        if (to > from && to > (longest.get(of)?.to ?? 0)) longest.set(of, { of, from, to, core });
      }
      yield* longest.values();
    }
  }

  *#beginningAt(word: string, at: number, labels: Labels): Generator<{ readonly pattern: Pattern; readonly of: T }> {
    for (let length = 1; length <= Math.min(KEY_LENGTH, word.length); length += 1) yield* this.#byKey.get(word.slice(0, length)) ?? [];
    for (const each of this.#anywhere) if (labels.get(each.label)?.has(at)) yield each;
  }
}
