import { accepted, refused, withoutSpaces, type Checked } from './checked';
import { weighedSum } from './mod-11';

export interface NhsNumber {
  /** Ten digits. */
  readonly text: string;
  /** As it is shown to people: 943 476 5919. */
  readonly display: string;
  /** The range that the NHS keeps for tests: no person has it. */
  readonly isTestNumber: boolean;
}
export type NhsNumberCode = 'MALFORMED' | 'PLACEHOLDER' | 'CHECK_DIGIT';

const malformed = refused({ code: 'MALFORMED', reason: 'An NHS number has ten digits.' });
/** Ten times the same digit passes the sum, and is what people type to get past a form. */
const placeholder = refused({ code: 'PLACEHOLDER', reason: 'Ten equal digits stand for no one: leave the number out until it is known.' });
const wrongDigit = refused({ code: 'CHECK_DIGIT', reason: 'The last digit does not agree with the other nine: one of them is mistyped.' });

/** The tenth digit that nine digits ask for; undefined for the nine that can be no NHS number. */
export function nhsCheckDigit(nineDigits: string): string | undefined {
  const digit = 11 - (weighedSum(nineDigits) % 11);
  return digit === 10 ? undefined : String(digit % 11);
}

export const formatNhsNumber = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;

export function checkNhsNumber(text: string): Checked<NhsNumber, NhsNumberCode> {
  const digits = withoutSpaces(text).replaceAll('-', '');
  if (!/^\d{10}$/.test(digits)) return malformed;
  if (/^(\d)\1{9}$/.test(digits)) return placeholder;
  if (nhsCheckDigit(digits) !== digits[9]) return wrongDigit;
  return accepted({ text: digits, display: formatNhsNumber(digits), isTestNumber: digits.startsWith('999') });
}
