import { entriesOf } from '../../access';
import { SchoolCalendar } from './school-calendar.entity';

/** Every version of the term dates that an organisation has said, the newest of each year first. */
export const calendarsOfOrganisation = entriesOf(SchoolCalendar, 'organisationId', 't.school_year, t.version DESC');

/** Of each year what was said last. */
export const newestOfEachYear = <C extends Pick<SchoolCalendar, 'schoolYear' | 'version'>>(calendars: readonly C[]): C[] =>
  calendars.filter(({ schoolYear, version }) => !calendars.some((other) => other.schoolYear === schoolYear && other.version > version));
