import { counts, plainCalendars, type Closure } from '../../../platform/calendar/calendars';
import { DayUnit } from '../../../platform/calendar/day-unit';
import { daysAfter } from '../../../platform/clock';
import { doubt, type Report } from '../../reading/finding';
import type { SentYear } from './sent-calendar';

/** A school year as the hub keeps it. */
export interface CompleteYear {
  readonly schoolYear: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly closures: readonly Closure[];
  readonly trainingDays: readonly string[];
  readonly provisional: boolean;
}

const WHOLE_YEAR = 150;
const many = (count: number, one: string, more: string): string => (count === 1 ? one : `${count} ${more}`);

/** From when to when a year has been spoken of: all of it where so many days of school are listed, otherwise from the first day that is named to the last. */
function spanOf({ schoolYear, schoolDays, closures }: SentYear): { readonly fromOn: string; readonly untilOn: string } | undefined {
  const named = [...schoolDays, ...closures.flatMap(({ from, until }) => [from, until])].sort();
  const first = Number(schoolYear.slice(0, 4));
  if (schoolDays.length >= WHOLE_YEAR) return { fromOn: earlier(`${first}-08-01`, named[0]!), untilOn: later(`${first + 1}-07-31`, named.at(-1)!) };
  return named.length > 0 ? { fromOn: named[0]!, untilOn: named.at(-1)! } : undefined;
}
const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one < other ? other : one);

const isIn = (day: string, closures: readonly Closure[]): boolean => closures.some(({ from, until }) => from <= day && day <= until);
const isWorkingDay = (day: string): boolean => counts(day, DayUnit.WORKING_DAY, plainCalendars);

/** Working days of which nobody has said that the school meets: each run of them one closure, over weekends and bank holidays. */
function gaps({ schoolDays, trainingDays, closures }: SentYear, span: { readonly fromOn: string; readonly untilOn: string }): readonly Closure[] {
  const open = new Set([...schoolDays, ...trainingDays]);
  const runs: Closure[] = [];
  let isRunning = false;
  for (let day = span.fromOn; day <= span.untilOn; day = daysAfter(day, 1)) {
    if (open.has(day) || isIn(day, closures)) isRunning = false;
    else if (isWorkingDay(day)) {
      const last = runs.at(-1);
      if (isRunning && last) runs[runs.length - 1] = { ...last, until: day };
      else runs.push({ from: day, until: day, label: 'Closed' });
      isRunning = true;
    }
  }
  return runs;
}

/** Makes of what was sent the days on which the school does not meet, and says where the parts of it disagree. */
export function putTogether(sent: SentYear, report: Report): CompleteYear | undefined {
  const span = spanOf(sent);
  if (!span) return void report(doubt('MISSING_VALUE', `Nothing is said of the days of ${sent.schoolYear}; it was left out.`));
  const own = unknownBankHolidays(sent, report);
  const closures = [...sent.closures, ...own];
  const unsaid = sent.schoolDays.length > 0 ? gaps({ ...sent, closures }, span) : [];
  reportDisagreement({ ...sent, closures }, unsaid, report);
  const inOrder = [...closures, ...unsaid].sort((one, other) => (one.from < other.from ? -1 : 1));
  const trainingDays = [...new Set(sent.trainingDays)].filter((day) => span.fromOn <= day && day <= span.untilOn).sort();
  return { schoolYear: sent.schoolYear, ...span, closures: inOrder, trainingDays, provisional: sent.provisional };
}

/** Bank holidays are the hub's own; one that it does not know is kept as a day on which this school is closed. */
function unknownBankHolidays({ bankHolidays, schoolYear }: SentYear, report: Report): readonly Closure[] {
  const { days, from, until } = plainCalendars.bankHolidays;
  const unknown = bankHolidays.filter((day) => !days.has(day));
  if (unknown.some((day) => from <= day && day <= until)) {
    report(doubt('SUM_DIFFERS', `The hub knows no such bank holiday in ${schoolYear}; the school is taken to be closed on it.`, { sent: unknown.join(', ') }));
  }
  return unknown.map((day) => ({ from: day, until: day, label: 'Bank holiday' }));
}

function reportDisagreement({ schoolYear, schoolDays, closures }: SentYear, unsaid: readonly Closure[], report: Report): void {
  const both = schoolDays.filter((day) => isIn(day, closures) || !isWorkingDay(day));
  if (both.length > 0) {
    const what = many(both.length, 'A day of school is', 'days of school are');
    report(doubt('SUM_DIFFERS', `${what} a holiday, a bank holiday or a weekend too in ${schoolYear}; the school is taken to be closed.`, { sent: both.join(', ') }));
  }
  if (closures.length > 0 && unsaid.length > 0) {
    const sent = unsaid.map(({ from, until }) => (from === until ? from : `${from} to ${until}`)).join(', ');
    report(doubt('SUM_DIFFERS', `Some days of ${schoolYear} are neither days of school nor holidays; the school is taken to be closed.`, { sent }));
  }
}
