import { schoolTermsOf } from '../../people';
import type { Connection } from '../../platform/database/database';
import { plainCalendars, type Calendars } from '../../platform/calendar/calendars';

/** What days are counted by for a child of a school. */
export const calendarsFor = async (tx: Connection, schoolId: string | null): Promise<Calendars> => ({
  ...plainCalendars,
  school: await schoolTermsOf(tx, schoolId),
});
