import { accepted, refused, withoutSpaces, type Checked } from './checked';

const malformed = refused({ code: 'MALFORMED', reason: 'A UKPRN has eight digits and starts with 1.' });

/** A provider's number in the UK Register of Learning Providers: what colleges and independent specialist providers have. */
export function checkUkprn(text: string): Checked<string, 'MALFORMED'> {
  const ukprn = withoutSpaces(text);
  return /^1\d{7}$/.test(ukprn) ? accepted(ukprn) : malformed;
}
