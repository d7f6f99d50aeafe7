import { types } from 'pg';

const TEXTS = 1009;
const OID = { texts: TEXTS, uuids: 2951, int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, dates: 1182, timestamptzs: 1185, numeric: 1700, numerics: 1231 };

/** How a session in UTC writes a moment that has all its digits. */
const WHOLE = '2026-11-21T20:54:32.123456+00:00';
const INSTANT = /^(\d{4,6}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(Z|[+-]\d\d(?::?\d\d){0,2})$/;

/**
 * A `timestamptz` as ISO 8601 in UTC with six digits, such as `2026-11-21T20:54:32.123456Z`: nothing is lost, and texts sort as moments do.
 * Takes PostgreSQL's own text and what it writes in JSON. What has no such form (infinity, years before Christ) stays as it is.
 */
export function utcInstant(text: string): string {
  // Nearly every moment is of this form, and a plan holds hundreds.
  if (text.length === WHOLE.length && text[19] === '.' && text[10] === 'T' && text.endsWith('+00:00')) return `${text.slice(0, -6)}Z`;
  const [, date, time, fraction = '', offset] = INSTANT.exec(text) ?? [];
  if (!date || !time || !offset) return text;
  const seconds = secondsOf(offset) === 0 ? `${date}T${time}` : shifted(`${date}T${time}`, secondsOf(offset));
  return `${seconds}.${fraction.padEnd(6, '0')}Z`;
}

const secondsOf = (offset: string): number => {
  if (offset === 'Z') return 0;
  const [hours = 0, minutes = 0, seconds = 0] = (offset.slice(1).match(/\d\d/g) ?? []).map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
};
const shifted = (local: string, offset: number): string => new Date(Date.parse(`${local}Z`) - offset * 1000).toISOString().slice(0, 19);

const anyTextsIn = types.getTypeParser(TEXTS as number) as (list: string) => (string | null)[];
const PLAIN = /^\{[^"\\{}]*\}$/;

/** What an array holds. Nearly all hold nothing, or words that need no quotes; the parser that knows every form makes an object of each letter. */
function textsIn(list: string): (string | null)[] {
  if (list === '{}') return [];
  return PLAIN.test(list) && !list.includes('NULL') ? list.slice(1, -1).split(',') : anyTextsIn(list);
}

const asIs = (text: string): string => text;

const listOf =
  (parse: (text: string) => string) =>
  (list: string): (string | null)[] =>
    textsIn(list).map((each) => each && parse(each));

/**
 * Dates, moments and exact numbers reach us as the text that PostgreSQL holds: a `Date` would move a date of birth with the time zone of
 * the machine and cut microseconds, a `number` would round. For the whole process.
 */
export function keepExactValuesAsText(): void {
  const parsers: [number, (text: string) => unknown][] = [
    [OID.texts, textsIn],
    [OID.uuids, textsIn],
    [OID.int8, asIs],
    [OID.numeric, asIs],
    [OID.date, asIs],
    [OID.timestamp, asIs],
    [OID.timestamptz, utcInstant],
    [OID.dates, listOf(asIs)],
    [OID.timestamptzs, listOf(utcInstant)],
    [OID.numerics, listOf(asIs)],
  ];
  for (const [oid, parse] of parsers) types.setTypeParser(oid, parse as (text: string) => string);
}
