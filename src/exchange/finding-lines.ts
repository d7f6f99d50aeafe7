import { grouped } from '../platform/grouped';
import type { Finding } from './reading/finding';

const MOST_QUOTED = 10;

/** Where in the file, as people count: lines and entries from 1. */
function numberOf({ line, path }: Finding): number | undefined {
  if (line !== undefined) return line;
  const entry = /^\/(\d+)(\/|$)/.exec(path ?? '')?.[1];
  return entry === undefined ? undefined : Number(entry) + 1;
}

/** 2, 3, 4 and 9 are written 2-4, 9. */
function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

function placesOf(findings: readonly Finding[]): string {
  const [first] = findings;
  const numbers = findings.map(numberOf).filter((number) => number !== undefined);
  if (numbers.length === 0) return [...new Set(findings.map(({ path }) => path ?? ''))].filter(Boolean).join(', ');
  const word = first?.line === undefined ? ['entry', 'entries'] : ['line', 'lines'];
  return `${new Set(numbers).size === 1 ? word[0] : word[1]} ${ranges(numbers)}`;
}

function quoted(findings: readonly Finding[]): string {
  const sent = [...new Set(findings.map((finding) => finding.sent).filter((text) => text !== undefined))];
  return sent.length === 0 || sent.length > MOST_QUOTED ? '' : ` (${sent.map((text) => `"${text}"`).join(', ')})`;
}

/** Every row that was refused or is doubtful, those with one reason together: which rows, which column, what stood there. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  return [...grouped(findings, ({ severity, code, reason, column }) => [severity, code, reason, column].join('|')).values()]
    .sort(([one], [other]) => (one.severity < other.severity ? 1 : -1))
    .map((group) => {
      const [{ severity, column, reason }] = group;
      const where = [placesOf(group), column].filter(Boolean).join(', ');
      return `  ${severity.padEnd(8)}  ${where ? `${where}: ` : ''}${reason}${quoted(group)}`;
    });
}
