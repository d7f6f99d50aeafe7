import type { Tools } from '../access';
import { schoolTermsOf } from '../people';
import { plainCalendars, type Calendars } from '../platform/calendar/calendars';

/** What days are counted by at a school. */
export async function calendarsOf(schoolId: string, { tx }: Tools): Promise<Calendars> {
  return { ...plainCalendars, school: await schoolTermsOf(tx.connection, schoolId) };
}
