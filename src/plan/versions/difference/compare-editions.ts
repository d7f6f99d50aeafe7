import { isDeepStrictEqual } from 'node:util';
import { inOrder } from '../../section';
import type { EditionLine } from './edition-line';
import { inReadingOrder } from './field-titles';
import { withItsLike, type Pairing } from './pair-lines';

export enum LineChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  MOVED = 'MOVED',
  REWORDED = 'REWORDED',
}
/** What one field of a line said, and what it says. */
export interface FieldChange {
  readonly field: string;
  readonly was: unknown;
  readonly is: unknown;
}
/** All that became of one line between two editions. */
export interface LineChange {
  readonly kind: LineChangeKind;
  readonly was: EditionLine | null;
  readonly is: EditionLine | null;
  readonly fields: readonly FieldChange[];
  readonly linksAdded: readonly string[];
  readonly linksRemoved: readonly string[];
}

const NOTHING: Pick<EditionLine, 'text' | 'brief' | 'terms' | 'leadsTo'> = { text: null, brief: null, terms: {}, leadsTo: [] };
type Said = typeof NOTHING;

/** What a line says by the names of its fields; terms that are withheld of either are compared of neither. */
const saidBy = ({ text, brief, terms }: Said, other: Said): Readonly<Record<string, unknown>> => ({ text, brief, ...(other.terms && terms) });

function fieldsBetween(was: Said, is: Said): FieldChange[] {
  const [before, after] = [saidBy(was, is), saidBy(is, was)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = names.map((field) => ({ field, was: before[field] ?? null, is: after[field] ?? null }));
  return changes.filter((change) => !isDeepStrictEqual(change.was, change.is)).sort(inReadingOrder);
}

const less = (ids: readonly string[], others: readonly string[]): string[] => ids.filter((id) => !others.includes(id));

interface Between {
  readonly was: EditionLine | null;
  readonly is: EditionLine | null;
}
function changeOf({ was, is }: Between, nowNamed: ReadonlyMap<string, string>): LineChange {
  const [before, after] = [was ?? NOTHING, is ?? NOTHING];
  const ledTo = before.leadsTo.map((id) => nowNamed.get(id) ?? id);
  return { kind: kindOf(was, is), was, is, fields: fieldsBetween(before, after), linksAdded: less(after.leadsTo, ledTo), linksRemoved: less(ledTo, after.leadsTo) };
}
function kindOf(was: EditionLine | null, is: EditionLine | null): LineChangeKind {
  if (!was) return LineChangeKind.ADDED;
  if (!is) return LineChangeKind.REMOVED;
  return was.section === is.section ? LineChangeKind.REWORDED : LineChangeKind.MOVED;
}
const isChange = ({ kind, was, is, fields, linksAdded, linksRemoved }: LineChange): boolean =>
  kind !== LineChangeKind.REWORDED || was!.lineId !== is!.lineId || fields.length + linksAdded.length + linksRemoved.length > 0;

/** Everything that became of the lines of one edition in another, each change once, section by section. */
export function differenceBetween(before: readonly EditionLine[], after: readonly EditionLine[], pairing: Pairing = withItsLike): LineChange[] {
  const pairs = pairing(before, after);
  const wasOf = new Map(pairs.map(({ was, is }) => [is.lineId, was]));
  const nowNamed = new Map(pairs.map(({ was, is }) => [was.lineId, is.lineId]));
  const all: Between[] = [
    ...after.map((is) => ({ was: wasOf.get(is.lineId) ?? null, is })),
    ...before.filter(({ lineId }) => !nowNamed.has(lineId)).map((was) => ({ was, is: null })),
  ];
  return all.map((each) => changeOf(each, nowNamed)).filter(isChange).sort((a, b) => inOrder(sectionOf(a), sectionOf(b)));
}
export const sectionOf = ({ was, is }: LineChange): EditionLine['section'] => (is ?? was)!.section;
