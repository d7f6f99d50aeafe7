import { areaKind, type AreaKind } from '../codes';
import { accepted, refused, withoutSpaces, type Checked, type IdentifierFinding } from './checked';

export interface Upn {
  readonly text: string;
  /** Given while a pupil's real number is looked for; the last character is a letter. */
  readonly temporary: boolean;
  /** The three digits of the authority whose school gave it. It need not be where the child lives now. */
  readonly areaCode: string;
  /** What the area code stands for, when it is in a list. */
  readonly area?: AreaKind;
}
export type UpnCode = 'MALFORMED' | 'CHECK_LETTER' | 'UNKNOWN_AREA';

export interface UpnRules {
  /** Area codes to accept; without it, those of every current and former authority and the pseudo codes. */
  readonly knownAuthorities?: ReadonlySet<string>;
}

/** I, O and S are left out, since they read like 1, 0 and 5. A letter's place is its value. */
const alphabet = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const shape = /^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/;

const malformed: IdentifierFinding<UpnCode> = {
  code: 'MALFORMED',
  reason: 'A UPN is a letter and twelve digits, the last of which may be a letter; I, O and S are never used.',
};
const wrongLetter: IdentifierFinding<UpnCode> = {
  code: 'CHECK_LETTER',
  reason: 'The first letter does not agree with the rest: one of the characters is mistyped.',
};
const unknownArea: IdentifierFinding<UpnCode> = {
  code: 'UNKNOWN_AREA',
  reason: 'The three digits after the letter are the code of no authority, past or present.',
};

const valueOf = (character: string): number => (/\d/.test(character) ? Number(character) : alphabet.indexOf(character));

/** The letter that the other twelve characters ask for. */
export function upnCheckLetter(twelve: string): string {
  const sum = [...twelve].reduce((total, character, index) => total + valueOf(character) * (index + 2), 0);
  return alphabet.charAt(sum % alphabet.length);
}

const isKnown = (areaCode: string, { knownAuthorities }: UpnRules): boolean =>
  knownAuthorities ? knownAuthorities.has(areaCode) : areaKind(areaCode) !== undefined;

/** The letter and the area are judged apart: a number with a right letter and an unknown area is often real and foreign. */
export function checkUpn(text: string, rules: UpnRules = {}): Checked<Upn, UpnCode> {
  const upn = withoutSpaces(text).toUpperCase();
  if (!shape.test(upn)) return refused(malformed);

  const areaCode = upn.slice(1, 4);
  const letterIsWrong = upnCheckLetter(upn.slice(1)) !== upn.charAt(0);
  const areaIsUnknown = !isKnown(areaCode, rules);
  if (letterIsWrong && areaIsUnknown) return refused(wrongLetter, unknownArea);
  if (letterIsWrong) return refused(wrongLetter);
  if (areaIsUnknown) return refused(unknownArea);
  return accepted({ text: upn, temporary: !/\d$/.test(upn), areaCode, area: areaKind(areaCode) });
}
