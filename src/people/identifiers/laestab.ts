import { areaKind } from '../codes';
import { accepted, refused, withoutSpaces, type Checked } from './checked';

export interface Laestab {
  /** As it is shown to people: 873/2001. */
  readonly text: string;
  readonly authorityCode: string;
  readonly establishmentNumber: string;
}
export type LaestabCode = 'MALFORMED' | 'UNKNOWN_AREA';

const malformed = refused({ code: 'MALFORMED', reason: 'A DfE number has seven digits: three for the authority and four for the school.' });
const unknownArea = refused({ code: 'UNKNOWN_AREA', reason: 'The first three digits are the code of no authority, past or present.' });

/** A school's DfE number, with or without the stroke. */
export function checkLaestab(text: string): Checked<Laestab, LaestabCode> {
  const [, authorityCode, establishmentNumber] = /^(\d{3})\/?(\d{4})$/.exec(withoutSpaces(text)) ?? [];
  if (!authorityCode || !establishmentNumber) return malformed;
  if (!areaKind(authorityCode)) return unknownArea;
  return accepted({ text: `${authorityCode}/${establishmentNumber}`, authorityCode, establishmentNumber });
}
