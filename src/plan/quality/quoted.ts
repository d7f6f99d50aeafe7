import type { Stretch } from './pattern';
import type { Token } from './tokens';

const LONGEST_QUOTE = 80;
const saying = new Set(['says', 'said', 'say', 'saying', 'told', 'tells', 'asks', 'asked', 'words', 'wrote', 'writes', 'describes', 'described', 'explained', 'views', 'voice', 'called', 'titled', 'named', 'entitled', 'quote', 'book', 'song', 'feels', 'reported']);

/** Whether words are quoted: what the child said, or the title of something. Quotation marks alone make no vague word exact. */
export function isSaidByTheChild(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (!tokens[from]!.isQuoted || !tokens[to - 1]!.isQuoted) return false;
  let first = from;
  while (first > 0 && tokens[first - 1]!.isQuoted && from - first < LONGEST_QUOTE) first -= 1;
  const before = tokens.slice(Math.max(0, first - 4), first);
  if (before.some(({ word }) => saying.has(word))) return true;
  return isTitle(tokens, first);
}

function isTitle(tokens: readonly Token[], first: number): boolean {
  const quoted: Token[] = [];
  for (let at = first; at < tokens.length && tokens[at]!.isQuoted && quoted.length < LONGEST_QUOTE; at += 1) quoted.push(tokens[at]!);
  const capitals = quoted.filter(({ isCapital }) => isCapital).length;
  return quoted.length >= 2 && quoted.length <= 8 && quoted[0]!.isCapital && capitals * 2 >= quoted.length;
}
