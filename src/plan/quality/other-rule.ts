import { Question, Severity, type Finding } from './finding';
import { Patterns, type Stretch } from './pattern';
import type { ReadText } from './read-text';

/** A rule about a wording that is no entry of the phrase list. */
export interface OtherRule {
  readonly rule: string;
  readonly severity: keyof typeof Severity;
  readonly asks?: readonly (keyof typeof Question)[];
  readonly patterns?: readonly string[];
  readonly message: string;
  readonly rewrite: string;
}

export function foundBy({ rule, severity, asks = [], message, rewrite }: OtherRule, { text, tokens }: ReadText, { from, to }: Stretch): Finding {
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  return { rule, severity: Severity[severity], start, end, words: text.slice(start, end), asks: asks.map((question) => Question[question]), message, rewrite };
}

export const rulesOf = (rules: readonly OtherRule[]): Patterns<OtherRule> => new Patterns(rules.map((rule) => [rule, rule.patterns ?? []] as const));

/** Of stretches that overlap, the first and longest. */
export function firstOfEach<T extends Stretch>(matches: Iterable<T>): T[] {
  const kept: T[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (!last || match.from >= last.to) kept.push(match);
    else if (match.from === last.from && match.to > last.to) kept[kept.length - 1] = match;
  }
  return kept;
}
