import type { Tools } from '../../access';
import type { InvalidInput } from '../../platform/graphql/problem';
import { ReviewLead } from './who-leads';

interface Meeting {
  readonly ledBy: ReviewLead;
  readonly leadOrganisationId: string;
  readonly field: string;
  readonly on: string;
}

/** Why no meeting can be held by a school on that day: it does not meet. The authority keeps no terms. */
export async function whyClosed(_: Tools, { ledBy }: Meeting): Promise<InvalidInput | undefined> {
  if (ledBy === ReviewLead.AUTHORITY) return undefined;
  return undefined;
}
