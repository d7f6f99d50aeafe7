import { accepted, refused, withoutSpaces, type Checked } from './checked';

const malformed = refused({ code: 'MALFORMED', reason: 'An ODS code is three to ten letters and digits.' });

/** A code of the Organisation Data Service: a trust, a practice, an integrated care board. It is never used again for another. */
export function checkOdsCode(text: string): Checked<string, 'MALFORMED'> {
  const code = withoutSpaces(text).toUpperCase();
  return /^[A-Z0-9]{3,10}$/.test(code) ? accepted(code) : malformed;
}
