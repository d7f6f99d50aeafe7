import { authorityByCode, formerAuthorityByCode } from '../codes';
import { accepted, refused, withoutSpaces, type Checked } from './checked';

export type AuthorityCodeCode = 'MALFORMED' | 'CLOSED' | 'UNKNOWN';

const malformed = refused({ code: 'MALFORMED', reason: "An authority's code has three digits." });
const unknown = refused({ code: 'UNKNOWN', reason: 'No authority in England has this code.' });

/** The code of an authority that has duties today. */
export function checkAuthorityCode(text: string): Checked<string, AuthorityCodeCode> {
  const code = withoutSpaces(text);
  if (!/^\d{3}$/.test(code)) return malformed;
  if (authorityByCode(code)) return accepted(code);

  const former = formerAuthorityByCode(code);
  if (!former) return unknown;
  return refused({ code: 'CLOSED', reason: `${former.name} has closed; its area is now under ${former.successors.join(' and ')}.` });
}
