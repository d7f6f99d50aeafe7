import { authorityByCode, authorityByName, checkPostcode, ethnicityByCode } from '../../../people';
import { readDate } from '../../../platform/dates';
import { isJsonObject, type JsonObject, type JsonValue } from '../../reading/json';
import type { AgencyFact } from './agency-fact';
import type { Comparison } from './fact-rule';
import { factRule } from './fact-table';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const textOf = (value: JsonValue | undefined): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value);

const yesNo = (text: string): string => {
  const answer = plain(text);
  if (['yes', 'y', 'true', '1'].includes(answer)) return 'yes';
  return ['no', 'n', 'false', '0'].includes(answer) ? 'no' : answer;
};
const day = (text: string): string => {
  const reading = readDate(text);
  return reading.ok ? reading.date : plain(text);
};

/** How streets are cut short on labels. */
const longForms: ReadonlyMap<string, string> = new Map([
  ['st', 'street'],
  ['rd', 'road'],
  ['ave', 'avenue'],
  ['ln', 'lane'],
  ['dr', 'drive'],
  ['cl', 'close'],
]);
const street = (text: string): string =>
  plain(text)
    .split(' ')
    .map((word, index) => (index > 0 ? (longForms.get(word) ?? word) : word))
    .join(' ');
const postcodeOf = (text: string): string => {
  const postcode = checkPostcode(text);
  return postcode.ok ? postcode.value : plain(text);
};

/** With a postcode the town and the county add nothing, and agencies write them or leave them out as they like. */
function address(sent: JsonObject): string {
  const part = (name: string): string => textOf(Object.entries(sent).find(([field]) => field.toLowerCase() === name)?.[1]);
  const lines = street(`${part('line1')} ${part('line2')}`);
  return part('postcode') === '' ? `${lines} ${plain(part('townorcity'))}` : `${lines} ${postcodeOf(part('postcode'))}`;
}

const formOfText: Readonly<Record<Exclude<Comparison, 'address'>, (text: string) => string>> = {
  text: plain,
  'yes-no': yesNo,
  day,
  authority: (text) => authorityByCode(text.trim())?.code ?? authorityByName(text)?.code ?? plain(text),
  ethnicity: (text) => plain(ethnicityByCode(text.trim())?.name ?? text),
};

/**
 * A form in which two agencies' answers to the same question can be held against each other: equal forms agree.
 * Undefined where agencies are not expected to give the same answer.
 */
export function comparableForm({ key, value }: Pick<AgencyFact, 'key' | 'value'>): string | undefined {
  const comparison = factRule(key)?.comparable;
  if (!comparison) return undefined;
  if (comparison === 'address') return isJsonObject(value) ? address(value) : street(textOf(value));
  return formOfText[comparison](textOf(value));
}
