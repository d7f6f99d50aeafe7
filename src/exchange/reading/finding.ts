/** What readers of partners' files may find. Each code is one sentence a person can act on. */
export type FindingCode =
  // of a whole file
  | 'EMPTY_FILE'
  | 'NOT_TEXT'
  | 'NOT_UTF8'
  | 'MIXED_ENCODING'
  | 'UTF16'
  | 'MISSING_COLUMN'
  | 'DUPLICATE_COLUMN'
  | 'OTHER_DELIMITER'
  | 'JSON_SYNTAX'
  | 'JSON_TOO_DEEP'
  | 'WRONG_TOP_LEVEL'
  | 'SWAPPED_COLUMNS'
  | 'UNKNOWN_FILE_NAME'
  | 'UNKNOWN_RECORD'
  | 'UNEXPECTED_RECORD'
  // of a row
  | 'RAGGED_ROW'
  | 'BROKEN_QUOTES'
  | 'OVERSIZE'
  | 'DUPLICATE_ROW'
  | 'NOT_AN_OBJECT'
  | 'MISSING_VALUE'
  // of a value
  | 'DUPLICATE_FIELD'
  | 'UNKNOWN_FIELD'
  | 'WRONG_TYPE'
  | 'UNSTORABLE_TEXT'
  | 'MALFORMED_IDENTIFIER'
  | 'IMPOSSIBLE_DATE'
  | 'NOT_A_NUMBER'
  | 'UNKNOWN_CODE'
  | 'UNKNOWN_CHILD'
  | 'NOT_ACCEPTED'
  | 'CODE_NAME_DISAGREE'
  | 'UNKNOWN_AUTHORITY'
  | 'CLOSED_AUTHORITY'
  | 'AUTHORITY_NAME_DIFFERS'
  | 'AUTHORITY_TWICE'
  | 'AUTHORITY_LEFT_OUT'
  | 'ODD_POSTCODE'
  | 'ODD_WEBSITE'
  | 'ODD_BLANKS'
  | 'TARGET_NOT_IN_FILE'
  | 'NAME_DIFFERS'
  | 'CODE_DIFFERS'
  | 'OUTSIDE_ENGLAND'
  | 'SUM_DIFFERS';

/** Where it stands and what stood there. */
export interface Place {
  /** Line of the file, the first being 1. */
  readonly line?: number;
  /** A column's name; for a broken text, the character in the line. */
  readonly column?: string;
  /** JSON pointer, where the file is JSON. */
  readonly path?: string;
  /** What was sent, shortened. */
  readonly sent?: string;
}

/** Something a reader noticed. What is refused is not read on; what is doubtful is kept as it was sent. */
export interface Finding extends Place {
  readonly severity: 'refused' | 'doubtful';
  readonly code: FindingCode;
  readonly reason: string;
}
export type Report = (finding: Finding) => void;

export interface Reading<Row> {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

const longestSent = 80;

/** Control characters and halves of characters can be neither shown nor stored. */
const storable = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').replaceAll(/\p{Surrogate}/gu, '\ufffd');

/** A text fit to stand in a list: no longer than a line. */
export const shorten = (text: string): string => (text.length > longestSent ? `${storable(text.slice(0, longestSent))}…` : storable(text));

const shown = ({ sent, path, ...place }: Place): Place => ({
  ...place,
  ...(path === undefined ? {} : { path: storable(path) }),
  ...(sent === undefined ? {} : { sent: shorten(sent) }),
});

export const refusal = (code: FindingCode, reason: string, place: Place = {}): Finding => ({
  severity: 'refused',
  code,
  reason,
  ...shown(place),
});
export const doubt = (code: FindingCode, reason: string, place: Place = {}): Finding => ({
  severity: 'doubtful',
  code,
  reason,
  ...shown(place),
});
export const isRefusal = ({ severity }: Finding): boolean => severity === 'refused';

/** Runs a reader to its end and keeps everything that it said. */
export function readAll<Row>(rowsOf: (report: Report) => Iterable<Row>): Reading<Row> {
  const findings: Finding[] = [];
  const rows = [...rowsOf((finding) => findings.push(finding))];
  return { rows, findings };
}
