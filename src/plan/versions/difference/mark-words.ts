import { segmentsOf } from './words';

export enum PieceKind {
  SAME = 'SAME',
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
}
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

/** Where two texts agree, or what the one says and the other in its place. */
interface Stretch {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}
const agreed = (same: string): Stretch => ({ same, removed: '', added: '' });
const changed = (removed: string, added: string): Stretch => ({ same: '', removed, added });

/** Beyond so many comparisons a stretch is shown as replaced in one: nobody would follow the words of it. */
const MOST = 250_000;

/** How many segments the rests of two texts can have in common, for each place in both: the last rows of the table are nought. */
function inCommon(was: readonly string[], is: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: was.length + 1 }, () => new Uint32Array(is.length + 1));
  for (let at = was.length - 1; at >= 0; at -= 1) {
    for (let to = is.length - 1; to >= 0; to -= 1) {
      table[at]![to] = was[at] === is[to] ? table[at + 1]![to + 1]! + 1 : Math.max(table[at + 1]![to]!, table[at]![to + 1]!);
    }
  }
  return table;
}

function stretchesBetween(was: readonly string[], is: readonly string[]): Stretch[] {
  if (was.length * is.length > MOST) return [changed(was.join(''), is.join(''))];
  const table = inCommon(was, is);
  const stretches: Stretch[] = [];
  let [at, to] = [0, 0];
  while (at < was.length || to < is.length) {
    if (at < was.length && to < is.length && was[at] === is[to]) {
      stretches.push(agreed(was[at]!));
      [at, to] = [at + 1, to + 1];
    } else if (to === is.length || (at < was.length && table[at + 1]![to]! >= table[at]![to + 1]!)) stretches.push(changed(was[at++]!, ''));
    else stretches.push(changed('', is[to++]!));
  }
  return stretches;
}

/** How many segments two texts begin with alike. */
function alikeFrom(was: readonly string[], is: readonly string[]): number {
  let count = 0;
  while (count < Math.min(was.length, is.length) && was[count] === is[count]) count += 1;
  return count;
}

/** Neighbours of one kind become one; a space between two changes belongs to both, so that a phrase is marked as one. */
function gathered(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const [index, each] of stretches.entries()) {
    const last = all.at(-1);
    const next = stretches[index + 1];
    const isGap = last && !last.same && each.same.trim() === '' && each.same !== '' && next && !next.same;
    if (last?.same && each.same) all[all.length - 1] = agreed(last.same + each.same);
    else if (last && !last.same && (!each.same || isGap)) all[all.length - 1] = changed(last.removed + each.removed + each.same, last.added + each.added + each.same);
    else all.push(each);
  }
  return all;
}

const piecesOf = ({ same, removed, added }: Stretch): Piece[] =>
  [{ kind: PieceKind.SAME, text: same }, { kind: PieceKind.REMOVED, text: removed }, { kind: PieceKind.ADDED, text: added }].filter(({ text }) => text !== '');

/** What became of a text, word by word: what is the same and what was removed are the text as it was, what is the same and what was added as it is. */
export function markWords(before: string, after: string): Piece[] {
  const [was, is] = [segmentsOf(before), segmentsOf(after)];
  const from = alikeFrom(was, is);
  const [wasRest, isRest] = [was.slice(from), is.slice(from)];
  const until = alikeFrom([...wasRest].reverse(), [...isRest].reverse());
  const middle = stretchesBetween(wasRest.slice(0, wasRest.length - until), isRest.slice(0, isRest.length - until));
  const ends = [was.slice(0, from), wasRest.slice(wasRest.length - until)].map((segments) => agreed(segments.join('')));
  return gathered([ends[0]!, ...middle, ends[1]!].filter(({ same, removed, added }) => same || removed || added)).flatMap(piecesOf);
}
