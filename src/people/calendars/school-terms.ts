import type { Connection } from '../../platform/database/database';
import { plainCalendars, type Calendars, type SchoolTerms } from '../../platform/calendar/calendars';
import { daysAfter } from '../../platform/clock';
import type { SchoolCalendar } from './school-calendar.entity';

interface KnownYear extends Pick<SchoolCalendar, 'schoolYear' | 'version' | 'fromOn' | 'untilOn' | 'closures' | 'trainingDays'> {
  readonly organisationId: string;
  readonly name: string;
}

/** Of the school and its authority, the newest version of each year: the school’s own where it has one. */
const KNOWN_YEARS = `
  SELECT DISTINCT ON (t.school_year) t.organisation_id AS "organisationId", o.name, t.school_year AS "schoolYear", t.version,
    t.from_on AS "fromOn", t.until_on AS "untilOn", t.closures, t.training_days AS "trainingDays"
  FROM organisation s
  JOIN organisation o ON o.id = s.id OR (o.kind = 'LOCAL_AUTHORITY' AND o.authority_code = s.authority_code)
  JOIN school_calendar t ON t.organisation_id = o.id
  WHERE s.id = $1 ORDER BY t.school_year, o.id = s.id DESC, t.version DESC`;

/** Years that follow each other without a day between them; of several such runs the latest. */
function lastRun(years: readonly KnownYear[]): readonly KnownYear[] {
  const inOrder = years.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  const begins = inOrder.findLastIndex(({ fromOn }, at) => at > 0 && fromOn > daysAfter(inOrder[at - 1]!.untilOn, 1));
  return inOrder.slice(Math.max(begins, 0));
}

/** On which days a school meets, as it or its authority has said; nothing where nobody has. */
export async function schoolTermsOf(tx: Connection, schoolId: string | null): Promise<SchoolTerms | undefined> {
  if (!schoolId) return undefined;
  const years = lastRun(await tx.query<KnownYear>(KNOWN_YEARS, [schoolId]));
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return undefined;
  return {
    id: last.organisationId,
    name: last.name,
    version: last.version,
    from: first.fromOn,
    until: last.untilOn,
    closures: years.flatMap(({ closures }) => closures),
    trainingDays: years.flatMap(({ trainingDays }) => trainingDays),
  };
}

/** What days are counted by at a school, or for a child of it. */
export const calendarsOfSchool = async (tx: Connection, schoolId: string | null): Promise<Calendars> => ({ ...plainCalendars, school: await schoolTermsOf(tx, schoolId) });
