import { accepted, refused, withoutSpaces, type Checked } from './checked';

const malformed = refused({ code: 'MALFORMED', reason: 'A URN has six digits and does not start with 0.' });

/** A school's unique reference number. It changes when a school becomes an academy; the links between schools tell. */
export function checkUrn(text: string): Checked<string, 'MALFORMED'> {
  const urn = withoutSpaces(text);
  return /^[1-9]\d{5}$/.test(urn) ? accepted(urn) : malformed;
}
