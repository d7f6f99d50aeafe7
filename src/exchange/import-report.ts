import type { Saved } from '../people';
import { refusal, type Finding, type Place } from './reading/finding';

/** What became of one file. Rows that were refused are not in the hub; doubtful ones are, as they were sent. */
export interface FileReport extends Saved {
  readonly file: string;
  /** What the rows are, in the plural: schools, links, facts. */
  readonly of: string;
  /** Rows that could be read and saved. */
  readonly read: number;
  readonly findings: readonly Finding[];
}

export const nothingSaved: Saved = { added: 0, changed: 0, unchanged: 0 };
export const together = (one: Saved, other: Saved): Saved => ({
  added: one.added + other.added,
  changed: one.changed + other.changed,
  unchanged: one.unchanged + other.unchanged,
});

/** A file of which nothing could be taken, and why. */
export const refusedFile = (file: string, reason: string): FileReport => ({
  file,
  of: 'rows',
  read: 0,
  ...nothingSaved,
  findings: [refusal('UNKNOWN_FILE_NAME', reason)],
});

/** Whether there was anything in the file that the hub could take. */
export const wasRead = ({ read, findings }: FileReport): boolean => read > 0 || !findings.some(({ severity }) => severity === 'refused');

const rowOf = ({ line, path }: Place): string => String(line ?? path?.split('/')[1] ?? 'file');
const rowsWith = (severity: Finding['severity'], findings: readonly Finding[]): number =>
  new Set(findings.filter((finding) => finding.severity === severity).map(rowOf)).size;

/** One line for the file: what was read, and what became of it. */
export function summaryOf({ file, of, read, added, changed, unchanged, findings }: FileReport): string {
  const odd = [`${rowsWith('refused', findings)} refused`, `${rowsWith('doubtful', findings)} doubtful`].filter(
    (text) => !text.startsWith('0'),
  );
  return `${file}: ${[`${read} ${of} read`, `${added} new`, `${changed} changed`, `${unchanged} as they were`, ...odd].join(', ')}`;
}
