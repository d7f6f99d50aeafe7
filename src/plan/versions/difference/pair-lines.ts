import type { EditionLine } from './edition-line';
import { wordsOf } from './words';

/** A line of the earlier edition, and the one of the later that stands for it. */
export interface Paired {
  readonly was: EditionLine;
  readonly is: EditionLine;
}
export type Pairing = (before: readonly EditionLine[], after: readonly EditionLine[]) => Paired[];

/** Each line with itself, wherever it stands. */
export const withItself: Pairing = (before, after) => {
  const later = new Map(after.map((line) => [line.lineId, line]));
  return before.flatMap((was) => (later.has(was.lineId) ? [{ was, is: later.get(was.lineId)! }] : []));
};

/** From how many words in common on a line is the other, written anew: of ten words six. */
const ENOUGH = 0.6;

interface Likeness extends Paired {
  readonly likeness: number;
}
interface Worded {
  readonly line: EditionLine;
  readonly words: ReadonlySet<string>;
}
const worded = (line: EditionLine): Worded => ({ line, words: wordsOf(line.text ?? '') });

function likenessOf(one: Worded, other: Worded): number {
  if (one.line.lineType !== other.line.lineType || one.line.text === null || other.line.text === null) return 0;
  if (one.line.sourceId !== null && one.line.sourceId === other.line.sourceId) return 1;
  const common = [...one.words].filter((word) => other.words.has(word)).length;
  return one.words.size + other.words.size === 0 ? 0 : (2 * common) / (one.words.size + other.words.size);
}

/** The same of two pairs whichever edition is the earlier, so that a difference can be read from either end. */
const nameOf = ({ was, is }: Paired): string => [was.lineId, is.lineId].sort().join();
const likestFirst = (a: Likeness, b: Likeness): number => b.likeness - a.likeness || (nameOf(a) < nameOf(b) ? -1 : 1);

/** Each line with itself; then those that are left, each with the likest that is left: what is moved to another section is a line of its own there. */
export const withItsLike: Pairing = (before, after) => {
  const pairs = withItself(before, after);
  const taken = new Set(pairs.map(({ was }) => was.lineId));
  const rest = (lines: readonly EditionLine[]): Worded[] => lines.filter(({ lineId }) => !taken.has(lineId)).map(worded);
  const [gone, come] = [rest(before), rest(after)];
  const alike = gone.flatMap((was) => come.map((is): Likeness => ({ was: was.line, is: is.line, likeness: likenessOf(was, is) })));
  for (const { was, is } of alike.filter(({ likeness }) => likeness >= ENOUGH).sort(likestFirst)) {
    if (taken.has(was.lineId) || taken.has(is.lineId)) continue;
    taken.add(was.lineId).add(is.lineId);
    pairs.push({ was, is });
  }
  return pairs;
};
