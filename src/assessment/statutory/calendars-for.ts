import type { Tools } from '../../access';
import { schoolTermsOf } from '../../people';
import { plainCalendars, type Calendars } from '../../platform/calendar/calendars';

/** What days are counted by for a child of a school. */
export const calendarsFor = async ({ tx }: { readonly tx: Pick<Tools['tx'], 'connection'> }, schoolId: string | null): Promise<Calendars> => ({
  ...plainCalendars,
  school: await schoolTermsOf(tx.connection, schoolId),
});
