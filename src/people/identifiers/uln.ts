import { accepted, refused, withoutSpaces, type Checked } from './checked';
import { weighedSum } from './mod-11';

export type UlnCode = 'MALFORMED' | 'TEMPORARY' | 'CHECK_DIGIT';

const malformed = refused({ code: 'MALFORMED', reason: 'A unique learner number has ten digits and does not start with 0.' });
/** Colleges send it for every learner whose number they do not know: taken for a number, it would make them all one person. */
const temporary = refused({ code: 'TEMPORARY', reason: 'Ten nines stand for a learner whose number is not known: leave the number out.' });
const wrongDigit = refused({ code: 'CHECK_DIGIT', reason: 'The last digit does not agree with the other nine: one of them is mistyped.' });

/** The tenth digit that nine digits ask for; undefined for the nine that can be no learner number. */
export function ulnCheckDigit(nineDigits: string): string | undefined {
  const remainder = weighedSum(nineDigits) % 11;
  return remainder === 0 ? undefined : String(10 - remainder);
}

export function checkUln(text: string): Checked<string, UlnCode> {
  const digits = withoutSpaces(text);
  if (!/^[1-9]\d{9}$/.test(digits)) return malformed;
  if (digits === '9999999999') return temporary;
  return ulnCheckDigit(digits) === digits[9] ? accepted(digits) : wrongDigit;
}
