import { parse } from 'csv-parse/sync';
import { isOversize, type RawRecord } from './csv-records';

/** The cells of a record; undefined when its quotes cannot be understood. */
export type Cells = readonly string[] | undefined;

function tryCells(text: string, delimiter: string): readonly (readonly string[])[] | undefined {
  try {
    return parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true });
  } catch {
    return undefined;
  }
}

const isWhole = (record: RawRecord): boolean => !record.open && !isOversize(record);

/** Many at once, since the parser is slow to start. One broken record spoils the lot, so then each is tried alone. */
export function cellsOf(records: readonly RawRecord[], delimiter: string): readonly Cells[] {
  const whole = records.filter(isWhole);
  const together = tryCells(whole.map(({ text }) => text).join('\n'), delimiter);
  if (together?.length === whole.length) return together;
  return whole.map(({ text }) => tryCells(text, delimiter)?.[0]);
}
