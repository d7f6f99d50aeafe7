import { readDate } from '../../../platform/dates';
import type { FindingCode } from '../../reading/finding';
import type { JsonValue } from '../../reading/json';
import type { PlainShape } from './fact-rule';

/**
 * How a value stands to the shape it should have. 'near' is the same thing written otherwise and may be read by the same
 * people; 'foreign' may say anything.
 */
export type Fit =
  { readonly fit: 'exact' } | { readonly fit: 'near'; readonly code: FindingCode; readonly reason: string } | { readonly fit: 'foreign' };

const exact: Fit = { fit: 'exact' };
const foreign: Fit = { fit: 'foreign' };
const near = (code: FindingCode, reason: string): Fit => ({ fit: 'near', code, reason });

const yesNo = /^\s*(yes|no|y|n|true|false|1|0)\s*$/i;
const isPlain = (value: JsonValue): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

function fitText(value: JsonValue): Fit {
  if (typeof value === 'string') return exact;
  return isPlain(value) ? near('WRONG_TYPE', 'Words are expected here.') : foreign;
}
function fitYesNo(value: JsonValue): Fit {
  if (typeof value === 'boolean') return exact;
  return isPlain(value) && yesNo.test(String(value)) ? near('WRONG_TYPE', 'true or false is expected here.') : foreign;
}
function fitNumber(value: JsonValue): Fit {
  if (typeof value === 'number') return exact;
  return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*%?\s*$/.test(value)
    ? near('NOT_A_NUMBER', 'A number is expected here.')
    : foreign;
}
function fitDay(value: JsonValue): Fit {
  if (typeof value !== 'string') return foreign;
  const day = readDate(value);
  if (day.ok) return exact;
  return /^[\d\s./:TZ-]+$/.test(value) ? near('IMPOSSIBLE_DATE', 'This is not a day in the calendar.') : foreign;
}
function fitTexts(value: JsonValue): Fit {
  if (typeof value === 'string') return near('WRONG_TYPE', 'A list is expected here.');
  return Array.isArray(value) && value.every((item) => item === null || typeof item === 'string') ? exact : foreign;
}

const fits: Readonly<Record<PlainShape, (value: JsonValue) => Fit>> = {
  text: fitText,
  'yes-no': fitYesNo,
  number: fitNumber,
  day: fitDay,
  texts: fitTexts,
};

export const fitOf = (shape: PlainShape, value: JsonValue): Fit => fits[shape](value);
