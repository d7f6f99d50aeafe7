import { cellsOf, type Cells } from './csv-cells';
import { headerFindings, placeOf, readHeader, type CsvColumns, type Header } from './csv-header';
import { isLong, isOversize, takeRecords, type Mark, type RawRecord } from './csv-records';
import { decode } from './decode';
import { isRefusal, refusal, type Finding, type Report } from './finding';
import type { Row } from './row';

const most = 512;

/** Spreadsheets add empty cells at the end of a row; any other difference means that cells may stand under the wrong name. */
const fits = (cells: readonly string[], width: number): boolean =>
  cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');

/** In a narrow file a note may well look like a row; in a wide one it cannot. */
const narrow = 5;

/** A quote left open in one row and another in a later one make a single cell of all the rows between: lawful, and never meant. */
const holdsRows = (record: RawRecord, { names, delimiter }: Header): boolean =>
  names.length >= narrow &&
  isLong(record) &&
  record.text
    .split(/\r\n|\n|\r/)
    .slice(1)
    .some((line) => !line.includes('"') && line.split(delimiter).length === names.length);

function faultOf(record: RawRecord, cells: Cells, header: Header): Finding | undefined {
  const width = header.names.length;
  const at = { line: record.start.line, sent: record.text };
  if (record.open) return refusal('BROKEN_QUOTES', 'A quote in this row is not closed.', at);
  if (isOversize(record)) return refusal('OVERSIZE', 'The row is longer than a megabyte.', at);
  if (!cells) return refusal('BROKEN_QUOTES', 'The quotes in this row do not stand round whole cells.', at);
  if (!fits(cells, width)) return refusal('RAGGED_ROW', `The row has ${cells.length} cells, and the header ${width}.`, at);
  if (holdsRows(record, header)) return refusal('BROKEN_QUOTES', 'A quote in this row takes in the rows under it.', at);
  return undefined;
}

/** A broken record of several lines costs its first line alone, so that a stray quote does not swallow the good rows under it. */
const goesBack = (record: RawRecord, fault: Finding): boolean => isLong(record) && fault.code !== 'OVERSIZE';

interface GoodRecord {
  readonly record: RawRecord;
  readonly cells: readonly string[];
}

function* goodRecords(text: string, header: Header, report: Report): Generator<GoodRecord> {
  let mark: Mark = header.after;
  let wanted = most;
  for (let records = takeRecords(text, mark, wanted); records.length > 0; records = takeRecords(text, mark, wanted)) {
    const cellsByRecord = cellsOf(records, header.delimiter);
    wanted = Math.min(wanted * 2, most);
    for (const [index, record] of records.entries()) {
      const cells = cellsByRecord[index];
      const fault = faultOf(record, cells, header);
      mark = record.end;
      if (cells && !fault) yield { record, cells };
      if (fault) report(fault);
      if (!fault || !goesBack(record, fault)) continue;
      mark = record.afterFirstLine;
      wanted = 1;
      break;
    }
  }
}

/** Reads a CSV file row by row. Rows that cannot be read are reported with their line, and the good ones are kept. */
export function* readCsv<Column extends string>(file: Uint8Array, columns: CsvColumns<Column>, report: Report): Generator<Row<Column>> {
  const { text, findings } = decode(file);
  findings.forEach(report);
  if (findings.some(isRefusal)) return;

  const header = readHeader(text, columns.required);
  const flaws = headerFindings(header, columns);
  flaws.forEach(report);
  if (flaws.some(isRefusal)) return;

  const places = new Map([...columns.required, ...(columns.optional ?? [])].map((column) => [column, placeOf(column, header)]));
  for (const { record, cells } of goodRecords(text, header, report)) {
    yield { at: { line: record.start.line }, text: (column) => cells[places.get(column) ?? -1]?.trim() ?? '' };
  }
}
