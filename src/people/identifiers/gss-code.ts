import { accepted, refused, withoutSpaces, type Checked } from './checked';

export type AreaType =
  | 'unitary authority'
  | 'district'
  | 'metropolitan district'
  | 'london borough'
  | 'county'
  | 'region'
  | 'integrated care board'
  | 'country'
  | 'other';

export interface GssCode {
  readonly text: string;
  readonly area: AreaType;
}

/** Read from the Register of Geographic Codes of the Office for National Statistics. Districts (E07) have no duties for SEND. */
const areas: Readonly<Record<string, AreaType>> = {
  E06: 'unitary authority',
  E07: 'district',
  E08: 'metropolitan district',
  E09: 'london borough',
  E10: 'county',
  E12: 'region',
  E54: 'integrated care board',
  E92: 'country',
};

const malformed = refused({ code: 'MALFORMED', reason: 'A GSS code is a letter and eight digits, such as E09000006.' });

/** A code of the Government Statistical Service for an area. */
export function checkGssCode(text: string): Checked<GssCode, 'MALFORMED'> {
  const code = withoutSpaces(text).toUpperCase();
  if (!/^[EJKLMNSW]\d{8}$/.test(code)) return malformed;
  return accepted({ text: code, area: areas[code.slice(0, 3)] ?? 'other' });
}
