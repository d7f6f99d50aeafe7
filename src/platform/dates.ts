/** A day as the hub keeps it, YYYY-MM-DD, or why the text is none. */
export type DateReading = { readonly ok: true; readonly date: string } | { readonly ok: false; readonly reason: string };

const dayMonthYear = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const yearMonthDay = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};
const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

function dayOf(text: string, [year = '', month = '', day = '']: readonly (string | undefined)[]): DateReading {
  if (isDay(Number(year), Number(month), Number(day))) return { ok: true, date: `${year}-${month}-${day}` };
  return { ok: false, reason: `${text} is not a day in the calendar` };
}

/** Reads DD/MM/YYYY and nothing else. */
export function readDayMonthYear(text: string): DateReading {
  const found = dayMonthYear.exec(text.trim());
  return found ? dayOf(found[0], [found[3], found[2], found[1]]) : { ok: false, reason: 'a date is written DD/MM/YYYY here' };
}

/** Reads YYYY-MM-DD and nothing else. */
export function readIsoDate(text: string): DateReading {
  const found = yearMonthDay.exec(text.trim());
  return found ? dayOf(found[0], found.slice(1)) : { ok: false, reason: 'a date is written YYYY-MM-DD here' };
}

/** Reads either form. A month is never guessed from a day, so 03/04/2026 is always the third of April. */
export function readDate(text: string): DateReading {
  const trimmed = text.trim();
  if (dayMonthYear.test(trimmed)) return readDayMonthYear(trimmed);
  if (yearMonthDay.test(trimmed)) return readIsoDate(trimmed);
  return { ok: false, reason: 'a date is written DD/MM/YYYY or YYYY-MM-DD' };
}
