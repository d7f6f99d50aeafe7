import { daysAfter } from '../../platform/clock';

/** Both days belong to it. */
export interface Term {
  readonly from: string;
  readonly until: string;
}
/** The last days of the terms that count, whatever a school calls its own; Easter Monday is one too. */
const partingDays = {
  version: '2024-08',
  source: 'Suspension and permanent exclusion: guidance (September 2023, updated August 2024), on what a term is; not read again in its source',
  everyYear: ['07-31', '12-31'],
} as const;

const padded = (number: number): string => String(number).padStart(2, '0');

/** Easter Monday, by the Gregorian reckoning as Butcher gave it in 1876: each letter is one of its steps. */
export function easterMonday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const at = h + l - 7 * m + 114;
  return daysAfter(`${year}-${padded(Math.floor(at / 31))}-${padded((at % 31) + 1)}`, 1);
}

/** The term that a day counts in. */
export function termOf(day: string): Term {
  const year = Number(day.slice(0, 4));
  const ends = [`${year - 1}-${partingDays.everyYear.at(-1)!}`, easterMonday(year), ...partingDays.everyYear.map((end) => `${year}-${end}`)];
  const at = ends.findIndex((end) => day <= end);
  return { from: daysAfter(ends[at - 1]!, 1), until: ends[at]! };
}

/** The school year that a day lies in, from August to July: its terms never lie in two. */
export function schoolYearOf(day: string): Term {
  const year = Number(day.slice(0, 4)) - (day.slice(5) <= '07-31' ? 1 : 0);
  return { from: `${year}-08-01`, until: `${year + 1}-07-31` };
}
