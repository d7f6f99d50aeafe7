import { daysAfter } from '../../../platform/clock';
import { doubt, type Finding } from '../../reading/finding';
import { readIcalEvents, type DaysEvent } from './read-ical-events';
import { schoolYearOf, type SentCalendar, type SentYear } from './sent-calendar';

type Sort = 'SCHOOL_DAY' | 'BANK_HOLIDAY' | 'TRAINING_DAY' | 'CLOSURE';
const sorts: readonly (readonly [RegExp, Sort])[] = [
  [/\b(term|school) day\b/i, 'SCHOOL_DAY'],
  [/\bbank holiday\b/i, 'BANK_HOLIDAY'],
  [/\b(inset|training|pd|professional development)\b/i, 'TRAINING_DAY'],
  [/\b(holidays?|half.?term|break|closed|closure)\b/i, 'CLOSURE'],
];
/** “Northmere: Summer holiday” says whose it is, and what. */
const parts = (summary: string): { readonly whose: string; readonly what: string } => {
  const at = summary.indexOf(': ');
  return at < 0 ? { whose: '', what: summary } : { whose: summary.slice(0, at), what: summary.slice(at + 2) };
};
const sortOf = (summary: string): Sort | undefined => sorts.find(([words]) => words.test(parts(summary).what))?.[1];

function* daysOf({ from, until }: DaysEvent): Generator<string> {
  for (let day = from; day <= until; day = daysAfter(day, 1)) yield day;
}

function yearOf(schoolYear: string, events: readonly DaysEvent[]): SentYear {
  const of = (sort: Sort): readonly DaysEvent[] => events.filter(({ summary }) => sortOf(summary) === sort);
  const days = (sort: Sort): string[] => of(sort).flatMap((event) => [...daysOf(event)]);
  return {
    schoolYear,
    provisional: false,
    closures: of('CLOSURE').map(({ from, until, summary }) => ({ from, until, label: parts(summary).what })),
    bankHolidays: days('BANK_HOLIDAY'),
    trainingDays: days('TRAINING_DAY'),
    schoolDays: days('SCHOOL_DAY'),
  };
}

/** Term dates as iCalendar: each event a holiday, a bank holiday, a training day or a day of school, by its words. */
export function readIcalCalendar(file: Uint8Array): { readonly calendar?: SentCalendar; readonly findings: readonly Finding[] } {
  const { events, findings } = readIcalEvents(file);
  if (events.length === 0) return { findings };
  const odd = events.filter(({ summary }) => !sortOf(summary));
  const said = odd.map(({ line, summary }) => doubt('UNKNOWN_CODE', 'This is neither a holiday nor a day of school, and was left out.', { line, sent: summary }));
  const known = events.filter(({ summary }) => sortOf(summary));
  const names = [...new Set(known.map(({ from }) => schoolYearOf(from)))].sort();
  const years = names.map((name) => yearOf(name, known.filter(({ from }) => schoolYearOf(from) === name)));
  return { calendar: { name: parts(known[0]?.summary ?? '').whose, source: null, years }, findings: [...findings, ...said] };
}
