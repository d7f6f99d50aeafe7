import { doubt, type Report } from '../../reading/finding';
import type { SentYear } from './sent-calendar';

type Told = 'closures' | 'bankHolidays' | 'trainingDays' | 'schoolDays';
const words: Readonly<Record<Told, string>> = { closures: 'Holidays', bankHolidays: 'Bank holidays', trainingDays: 'Training days', schoolDays: 'Days of school' };

/** Days alone: two files may call one holiday by different names. */
const daysOf = (year: SentYear, what: Told): string =>
  JSON.stringify(what === 'closures' ? year.closures.map(({ from, until }) => [from, until]).sort() : [...new Set(year[what])].sort());

/** Several files of one delivery tell of one year: what the first of them says stands, and where another says otherwise that is said. */
export function alsoSaid(first: SentYear, another: SentYear, report: Report): SentYear {
  const year: { -readonly [K in keyof SentYear]: SentYear[K] } = { ...first };
  for (const what of ['closures', 'bankHolidays', 'trainingDays', 'schoolDays'] as const) {
    if (another[what].length === 0) continue;
    if (first[what].length === 0) Object.assign(year, { [what]: another[what] });
    else if (daysOf(first, what) !== daysOf(another, what)) {
      report(doubt('SUM_DIFFERS', `${words[what]} of ${first.schoolYear} differ from those of another file of this delivery, which stand.`));
    }
  }
  return year;
}
