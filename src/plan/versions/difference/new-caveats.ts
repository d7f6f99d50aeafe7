import { LineType } from '../../line-type';
import type { Line } from '../../line.entity';
import { Severity } from '../../quality/finding';
import { lineFindings, type LineFinding, type TypedLine } from '../../quality/line-findings';
import { CallOutKind, openingOf, type CallOut } from './call-out';
import { LineChangeKind, type LineChange } from './compare-editions';
import type { EditionLine } from './edition-line';

/** A line of an edition, for rules that read lines as they are now. */
const asTyped = ({ lineId, lineType, section, text, brief, terms }: EditionLine): TypedLine => ({ lineType, line: { ...terms, id: lineId, section, text, brief } as unknown as Line });

const findingsIn = (lines: readonly EditionLine[], all: readonly EditionLine[]): LineFinding[] => {
  const ids = new Set(lines.map(({ lineId }) => lineId));
  const read = all.filter(({ lineId, lineType }) => ids.has(lineId) || lineType === LineType.ASPIRATION);
  return lineFindings(read.map(asTyped)).filter(({ lineId }) => ids.has(lineId));
};
const nameOf = ({ rule, words }: LineFinding): string => `${rule} ${words.toLowerCase()}`;
const presentOf = (lines: readonly (EditionLine | null)[]): EditionLine[] => lines.filter((line): line is EditionLine => line !== null);

/** Findings that the former wording of a line had not; of a line that is new, those alone that nobody could be held to. */
export function newCaveats(changes: readonly LineChange[], before: readonly EditionLine[], after: readonly EditionLine[]): CallOut[] {
  const then = findingsIn(presentOf(changes.map(({ was }) => was)), before);
  const now = findingsIn(presentOf(changes.map(({ is }) => is)), after);
  return changes.flatMap((change): CallOut[] => {
    if (!change.is) return [];
    const { is, was, kind } = change;
    const known = new Set(then.filter(({ lineId }) => lineId === was?.lineId).map(nameOf));
    const fresh = now.filter((finding) => finding.lineId === is.lineId && !known.has(nameOf(finding)) && (kind !== LineChangeKind.ADDED || finding.severity === Severity.H));
    const weighty = new Map(fresh.filter(({ severity }) => severity !== Severity.L).map((finding) => [nameOf(finding), finding]));
    return [...weighty.values()].map(({ words, message }) => ({
      kind: CallOutKind.NEW_CAVEAT, lineType: is.lineType, lineId: is.lineId, section: is.section, message: `“${openingOf(is)}”: “${words}” is new in it. ${message}`,
    }));
  });
}
