import { daysAfter } from '../../../platform/clock';
import { readIsoDate } from '../../../platform/dates';
import { doubt, refusal, type Finding, type Report } from '../../reading/finding';
import { isJsonList, isJsonObject, readJson, type JsonObject, type JsonValue } from '../../reading/json';
import type { SentCalendar, SentClosure, SentYear } from './sent-calendar';

const listIn = (value: JsonValue | undefined): readonly JsonValue[] => (isJsonList(value) ? value : []);
const textIn = (value: JsonValue | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** A day, or nothing and a word about it. */
function dayAt(value: JsonValue | undefined, path: string, report: Report): string | undefined {
  const sent = textIn(value);
  const read = readIsoDate(sent);
  if (read.ok) return read.date;
  report(refusal('IMPOSSIBLE_DATE', `This is no day: ${read.reason}.`, { path, sent }));
  return undefined;
}
const daysAt = (value: JsonValue | undefined, path: string, report: Report): string[] =>
  listIn(value).flatMap((day, at) => dayAt(isJsonObject(day) ? day.date : day, `${path}/${at}`, report) ?? []);

function closureAt(value: JsonValue, path: string, report: Report): SentClosure | undefined {
  if (!isJsonObject(value)) return void report(refusal('NOT_AN_OBJECT', 'A holiday is a record { … }.', { path }));
  const from = dayAt(value.start, `${path}/start`, report);
  const until = dayAt(value.end, `${path}/end`, report);
  if (!from || !until) return undefined;
  if (until < from) return void report(refusal('IMPOSSIBLE_DATE', 'This holiday ends before it begins.', { path, sent: `${from} to ${until}` }));
  if (until > daysAfter(from, 366)) return void report(refusal('IMPOSSIBLE_DATE', 'This holiday lasts longer than a year.', { path, sent: `${from} to ${until}` }));
  return { from, until, label: textIn(value.label) || 'Holiday' };
}

function yearAt(value: JsonValue, path: string, report: Report): SentYear | undefined {
  if (!isJsonObject(value)) return void report(refusal('NOT_AN_OBJECT', 'A school year is a record { … }.', { path }));
  const schoolYear = textIn(value.name);
  if (!/^\d{4}-\d{2}$/.test(schoolYear)) return void report(refusal('MISSING_VALUE', 'A school year has a name, as 2026-27.', { path, sent: schoolYear }));
  return {
    schoolYear,
    provisional: value.provisional === true,
    closures: listIn(value.school_holidays).flatMap((closure, at) => closureAt(closure, `${path}/school_holidays/${at}`, report) ?? []),
    bankHolidays: daysAt(value.bank_holidays, `${path}/bank_holidays`, report),
    trainingDays: [],
    schoolDays: daysAt(value.dates, `${path}/dates`, report),
  };
}

function calendarIn(value: JsonObject, report: Report): SentCalendar | undefined {
  if (!isJsonList(value.academic_years)) return void report(refusal('MISSING_VALUE', 'The file has no list "academic_years".'));
  const years = value.academic_years.flatMap((year, at) => yearAt(year, `/academic_years/${at}`, report) ?? []);
  const training = daysAt(value.pd_days, '/pd_days', report);
  if (textIn(value.school) === '') report(doubt('MISSING_VALUE', 'The file does not say whose dates they are.', { path: '/school' }));
  return { name: textIn(value.school), source: textIn(value.source) || null, years: years.map((year) => ({ ...year, trainingDays: training })) };
}

/** Term dates as JSON: school years, each with its holidays, its bank holidays and the days on which the school meets. */
export function readJsonCalendar(file: Uint8Array): { readonly calendar?: SentCalendar; readonly findings: readonly Finding[] } {
  const { value, findings } = readJson(file);
  const said: Finding[] = [...findings];
  if (value === undefined) return { findings: said };
  if (!isJsonObject(value)) return { findings: [...said, refusal('WRONG_TOP_LEVEL', 'The file must hold a record { … }.')] };
  const calendar = calendarIn(value, (finding) => said.push(finding));
  return { ...(calendar && { calendar }), findings: said };
}
