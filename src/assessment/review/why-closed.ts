import type { Tools } from '../../access';
import { schoolTermsOf } from '../../people';
import { counts, plainCalendars } from '../../platform/calendar/calendars';
import { DayUnit } from '../../platform/calendar/day-unit';
import { dayInWords } from '../../platform/calendar/day-words';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { ReviewLead } from './who-leads';

interface Meeting {
  readonly ledBy: ReviewLead;
  readonly leadOrganisationId: string;
  readonly field: string;
  readonly on: string;
}

/** Why no meeting can be held by a school on that day: it does not meet then, as far as its term dates are known. The authority keeps no terms. */
export async function whyClosed({ tx }: Tools, { ledBy, leadOrganisationId, field, on }: Meeting): Promise<InvalidInput | undefined> {
  if (ledBy === ReviewLead.AUTHORITY) return undefined;
  const school = await schoolTermsOf(tx.connection, leadOrganisationId);
  if (!school || on < school.from || on > school.until || counts(on, DayUnit.SCHOOL_DAY, { ...plainCalendars, school })) return undefined;
  return invalid(field, `the school does not meet on ${dayInWords(on)}, by the term dates of ${school.name}`);
}
