import type { Connection } from '../../platform/database/database';
import { tableOf } from '../../platform/database/table';
import type { Saved } from '../save-organisations';
import { newestOfEachYear } from './calendars-of-organisation';
import { SchoolCalendar } from './school-calendar.entity';

export type NewSchoolCalendar = Omit<SchoolCalendar, 'id' | 'version' | 'recordedAt'>;

const content = ({ fromOn, untilOn, closures, trainingDays, provisional }: NewSchoolCalendar): string =>
  JSON.stringify([fromOn, untilOn, closures.map(({ from, until, label }) => [from, until, label]), trainingDays, provisional]);

/** Keeps what an organisation says of its years. The same dates again change nothing; other dates are a further version beside the old. */
export async function saveSchoolCalendars(owner: Connection, organisationId: string, years: readonly NewSchoolCalendar[]): Promise<Saved> {
  await owner.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [organisationId]);
  const all = await owner.query<SchoolCalendar>(`SELECT ${tableOf(SchoolCalendar).selection} FROM school_calendar t WHERE t.organisation_id = $1`, [organisationId]);
  const known = new Map(newestOfEachYear(all).map((calendar) => [calendar.schoolYear, calendar]));
  const fresh = years.filter((year) => {
    const before = known.get(year.schoolYear);
    return !before || content(before) !== content(year);
  });
  await owner.query(
    `INSERT INTO school_calendar (organisation_id, school_year, version, from_on, until_on, closures, training_days, provisional, source)
     SELECT $2, "schoolYear", version, "fromOn", "untilOn", closures, "trainingDays", provisional, source
     FROM jsonb_to_recordset($1::jsonb)
       AS s ("schoolYear" text, version int, "fromOn" date, "untilOn" date, closures jsonb, "trainingDays" jsonb, provisional boolean, source text)`,
    [JSON.stringify(fresh.map((year) => ({ ...year, version: (known.get(year.schoolYear)?.version ?? 0) + 1 }))), organisationId],
  );
  const changed = fresh.filter(({ schoolYear }) => known.has(schoolYear)).length;
  return { added: fresh.length - changed, changed, unchanged: years.length - fresh.length };
}
