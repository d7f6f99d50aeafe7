import { LineType, Section } from '../../plan';
import type { AdviceLine } from '../advice/advice-line.entity';
import type { AdvisedNeed, AdvisedProvision } from '../advice/advised';

type Worded = Pick<AdviceLine, 'id' | 'adviceId' | 'lineType' | 'section' | 'text' | 'terms'>;

const empty = new Set('the and for with that this from her his their she they will each which who has have are was per into than then when one not all any can may'.split(' '));
const stem = (word: string): string => word.replace(/(?:ing|ies|es|ed|s)$/, '');
const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 2 && !empty.has(word)).map(stem));

const inCommon = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = [...a].filter((word) => b.has(word)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
};
/** How much two texts have in common: the words of both, out of the words of either. */
export const likeness = (one: string, other: string): number => inCommon(wordsOf(one), wordsOf(other));

/** From where on two lines probably say the same; lower where a code of need agrees as well. People decide: nothing is merged by itself. */
const LIKE = 0.4;
const LIKE_WITH_SAME_CODE = 0.25;

const kindred: readonly (readonly Section[])[] = [[Section.F, Section.G], [Section.H1, Section.H2]];
const areKindred = (one: Section, other: Section): boolean => one === other || kindred.some((sections) => sections.includes(one) && sections.includes(other));
const saidBy = ({ text, terms }: Worded): string => (text ? `${text} ${(terms as Partial<AdvisedProvision> | null)?.what ?? ''}` : '');
const read = new WeakMap<Worded, ReadonlySet<string>>();
function wordsIn(line: Worded): ReadonlySet<string> {
  const words = read.get(line) ?? wordsOf(saidBy(line));
  read.set(line, words);
  return words;
}
const senTypeOf = ({ lineType, terms }: Worded): string | null => (lineType === LineType.NEED ? ((terms as AdvisedNeed | null)?.senType ?? null) : null);

/** Whether two lines of different advices seem to say one thing. */
export function areAlike(one: Worded, other: Worded): boolean {
  if (one.adviceId === other.adviceId || one.lineType !== other.lineType || !areKindred(one.section, other.section)) return false;
  const code = senTypeOf(one);
  return inCommon(wordsIn(one), wordsIn(other)) >= (code !== null && code === senTypeOf(other) ? LIKE_WITH_SAME_CODE : LIKE);
}

/** Lines that say one thing, each group by itself: what is alike step by step is of one group. Whoever stands alone is of none. */
export function groupsOf<Line extends { readonly id: string }>(lines: readonly Line[], isAlike: (one: Line, other: Line) => boolean): Line[][] {
  const left = new Set(lines);
  const groups: Line[][] = [];
  for (const first of lines) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const line of group) for (const other of left) if (isAlike(line, other) && left.delete(other)) group.push(other);
    if (group.length > 1) groups.push(group);
  }
  return groups;
}
