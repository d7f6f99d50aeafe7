import { openingOf } from './call-out';
import { LineChangeKind, sectionOf, type LineChange } from './compare-editions';
import { titleOf } from './field-titles';
import { markWords, PieceKind } from './mark-words';
import type { PlanLineChange, QuantityChange, WordingChange } from './plan-difference';

const isAmount = (value: unknown): boolean => typeof value === 'number';

/** A value as a reader reads it. */
function shown(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return JSON.stringify(value);
}

const wordingOf = ({ field, was, is }: LineChange['fields'][number]): WordingChange => {
  const [before, after] = [shown(was), shown(is)];
  return { field, title: titleOf(field), was: before, is: after, pieces: markWords(before ?? '', after ?? '').map(({ kind, text }) => ({ kind: PieceKind[kind], text })) };
};

const sentences: Readonly<Record<LineChangeKind, (change: LineChange) => string>> = {
  [LineChangeKind.ADDED]: (change) => `Added to section ${sectionOf(change)}`,
  [LineChangeKind.REMOVED]: (change) => `Taken out of section ${sectionOf(change)}`,
  [LineChangeKind.MOVED]: (change) => `Moved from section ${change.was!.section} to section ${sectionOf(change)}`,
  [LineChangeKind.REWORDED]: (change) => (change.fields.length > 0 ? `Changed in section ${sectionOf(change)}` : `Linked otherwise in section ${sectionOf(change)}`),
};

/** What became of a line, as its readers are shown it. */
export function changeInWords(change: LineChange): PlanLineChange {
  const { kind, was, is, fields, linksAdded, linksRemoved } = change;
  const { lineType, lineId } = (is ?? was)!;
  const amounts = fields.filter((each) => isAmount(each.was) || isAmount(each.is));
  const opening = openingOf((is ?? was)!);
  return {
    kind, lineType, lineId, wasLineId: was?.lineId ?? null, section: sectionOf(change), wasSection: was?.section ?? null, linksAdded, linksRemoved,
    message: `${sentences[kind](change)}${opening ? `: “${opening}”` : ''}.`,
    wordings: fields.filter((each) => !amounts.includes(each)).map(wordingOf),
    quantities: amounts.map(({ field, was: before, is: after }): QuantityChange => ({ field, title: titleOf(field), was: before as number | null, is: after as number | null })),
  };
}

const counted = (changes: readonly LineChange[], kind: LineChangeKind, [one, many]: readonly [string, string]): string[] => {
  const count = changes.filter((change) => change.kind === kind).length;
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
};

/** How many lines are otherwise; to those who do not read all of them, of those that they read. */
export function summaryOf(changes: readonly LineChange[], number: number): string {
  const parts = [
    ...counted(changes, LineChangeKind.ADDED, ['line was added', 'lines were added']),
    ...counted(changes, LineChangeKind.REMOVED, ['line was taken out', 'lines were taken out']),
    ...counted(changes, LineChangeKind.MOVED, ['line was moved to another section', 'lines were moved to another section']),
    ...counted(changes, LineChangeKind.REWORDED, ['line was changed', 'lines were changed']),
  ];
  return parts.length === 0 ? `Nothing is otherwise than in version ${number}.` : `Since version ${number}: ${parts.join(', ')}.`;
}
