import { accepted, refused, withoutSpaces, type Checked } from './checked';

const malformed = refused({ code: 'MALFORMED', reason: 'A postcode looks like SW1A 1AA.' });

/** A United Kingdom postcode, written with its one space. */
export function checkPostcode(text: string): Checked<string, 'MALFORMED'> {
  const [, outward, inward] = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/.exec(withoutSpaces(text).toUpperCase()) ?? [];
  return outward && inward ? accepted(`${outward} ${inward}`) : malformed;
}
