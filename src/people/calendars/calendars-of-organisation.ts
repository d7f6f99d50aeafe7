import DataLoader from 'dataloader';
import type { LoaderOf } from '../../access';
import { tableOf } from '../../platform/database/table';
import { isUuid } from '../../platform/uuid';
import { SchoolCalendar } from './school-calendar.entity';

/** Every version of the term dates that an organisation has said, the newest of each year first. */
export const calendarsOfOrganisation: LoaderOf<string, SchoolCalendar[]> = (request) =>
  new DataLoader(async (ids) => {
    const { tx } = await request.entered();
    const rows = await tx.query<SchoolCalendar>(
      `SELECT ${tableOf(SchoolCalendar).selection}, 'SchoolCalendar' AS "__typename" FROM school_calendar t
       WHERE t.organisation_id = ANY ($1::uuid[]) ORDER BY t.school_year, t.version DESC`,
      [ids.filter(isUuid)],
    );
    return ids.map((id) => rows.filter(({ organisationId }) => organisationId === id));
  });

/** Of each year what was said last. */
export const newestOfEachYear = <C extends Pick<SchoolCalendar, 'schoolYear' | 'version'>>(calendars: readonly C[]): C[] =>
  calendars.filter(({ schoolYear, version }) => !calendars.some((other) => other.schoolYear === schoolYear && other.version > version));
