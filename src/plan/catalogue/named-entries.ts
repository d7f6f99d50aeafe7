import type { Tools } from '../../access';
import { InvalidInput } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';

/** What of the catalogues a line of provision names. */
export interface Named {
  readonly catalogueEntryId?: string | null | undefined;
  readonly serviceId?: string | null | undefined;
}
const tables = { catalogueEntryId: 'catalogue_entry WHERE retired_on IS NULL AND', serviceId: 'local_offer_service WHERE' } as const;

/** Why a line cannot name what it is to name; nothing where it can. */
export async function whyNotNamed({ tx }: Tools, named: Named): Promise<InvalidInput | undefined> {
  const missing = [];
  for (const field of ['catalogueEntryId', 'serviceId'] as const) {
    const id = named[field];
    if (!id) continue;
    const found = isUuid(id) ? await tx.connection.query(`SELECT FROM ${tables[field]} id = $1`, [id]) : [];
    if (found.length === 0) missing.push({ field, reason: 'there is no such entry' });
  }
  return missing.length > 0 ? new InvalidInput(missing) : undefined;
}
