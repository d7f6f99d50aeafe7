import { authorityByCode, authorityByName, formerAuthorityByName, isEthnicityCode } from '../../../people';
import { doubt, refusal, type Finding } from '../../reading/finding';
import { isJsonList, isJsonObject, type JsonValue } from '../../reading/json';
import type { FieldRule } from './fact-rule';

/** Null, blank and empty all mean that the agency holds nothing. No and nought are answers. */
export function isNothing(value: JsonValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (isJsonList(value)) return value.every(isNothing);
  if (isJsonObject(value)) return Object.values(value).every(isNothing);
  return value === null;
}

const longest = 1_048_576;
/** NUL and halves of characters, which no database takes. */
const unstorable = /\u0000|\p{Surrogate}/u;

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isJsonList(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)]) : [];
}

export function whyUnstorable(value: JsonValue, path: string): Finding | undefined {
  const texts = [path, ...textsIn(value)];
  if (texts.some((text) => unstorable.test(text))) return refusal('UNSTORABLE_TEXT', 'This holds characters that are no text.', { path });
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return length > longest ? refusal('OVERSIZE', 'This is longer than a megabyte.', { path }) : undefined;
}

/** What may be wrong with a value of the right shape. */
export function doubtsAbout({ comparable }: FieldRule, value: JsonValue, path: string): readonly Finding[] {
  if (typeof value !== 'string') return [];
  const text = value.trim();
  if (comparable === 'ethnicity' && /^[A-Z]{4}$/.test(text) && !isEthnicityCode(text)) {
    return [doubt('UNKNOWN_CODE', 'This looks like a code for ethnicity, and is in no list.', { path })];
  }
  if (comparable !== 'authority' || authorityByCode(text) || authorityByName(text)) return [];
  return formerAuthorityByName(text)
    ? [doubt('CLOSED_AUTHORITY', 'This authority has closed.', { path })]
    : [doubt('UNKNOWN_AUTHORITY', 'No authority has this name or code.', { path })];
}
