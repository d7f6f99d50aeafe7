import { cellsOf } from './csv-cells';
import { recordAt, type Mark } from './csv-records';
import { doubt, refusal, type Finding } from './finding';

export interface CsvColumns<Column extends string> {
  /** Without one of these the file is refused. */
  readonly required: readonly Column[];
  /** Without one of these the file is read, and the gap is said. */
  readonly optional?: readonly Column[];
}

export interface Header {
  readonly delimiter: string;
  readonly names: readonly string[];
  /** Where the rows begin. */
  readonly after: Mark;
}

const beginning: Mark = { offset: 0, line: 1 };

/** Partners' systems differ in capitals and blanks, never in words. */
const nameOf = (column: string): string => column.trim().toLowerCase();
export const placeOf = (column: string, { names }: Header): number => names.indexOf(nameOf(column));

/** Reads the first record, parted by whichever sign brings the required columns to light. */
export function readHeader(text: string, required: readonly string[]): Header {
  const record = recordAt(text, beginning);
  const partedBy = (delimiter: string): Header => ({
    delimiter,
    names: (cellsOf([record], delimiter)[0] ?? []).map(nameOf),
    after: record.end,
  });
  const holdsAll = (header: Header): boolean => required.every((column) => placeOf(column, header) !== -1);
  return [',', ';', '\t', '|'].map(partedBy).find(holdsAll) ?? partedBy(',');
}

const listed = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** A missing column refuses the file in one finding that names them all, rather than in one for each row. */
export function headerFindings(header: Header, { required, optional = [] }: CsvColumns<string>): readonly Finding[] {
  const lacking = (columns: readonly string[]): readonly string[] => columns.filter((column) => placeOf(column, header) === -1);
  const missing = lacking(required);
  if (missing.length > 0) return [refusal('MISSING_COLUMN', `The file lacks ${listed(missing)}, so none of it was read.`, { line: 1 })];

  const gaps = lacking(optional);
  const twice = [...required, ...optional].filter((column) => header.names.filter((name) => name === nameOf(column)).length > 1);
  return [
    ...(header.delimiter === ','
      ? []
      : [doubt('OTHER_DELIMITER', 'The cells are not parted by commas; they were read all the same.', { line: 1 })]),
    ...(gaps.length === 0 ? [] : [doubt('MISSING_COLUMN', `The file lacks ${listed(gaps)}; the rest was read.`, { line: 1 })]),
    ...(twice.length === 0 ? [] : [doubt('DUPLICATE_COLUMN', `The file has ${listed(twice)} twice; the first was read.`, { line: 1 })]),
  ];
}
