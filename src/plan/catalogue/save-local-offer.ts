import type { Connection } from '../../platform/database/database';
import { tableOf } from '../../platform/database/table';
import type { Saved } from '../../people';
import { LocalOfferService } from './local-offer.entity';

/** A service, as a directory tells of it. */
export type NewService = Omit<LocalOfferService, 'id' | 'authorityId' | 'toldAt'>;

/** What a directory says of a service; the rest is the hub’s own. */
const said = () => tableOf(LocalOfferService).columns.filter(({ property }) => !['id', 'authorityId', 'toldAt'].includes(property));

/** Saves services of an authority’s Local Offer under the names that its directory knows them by; what says nothing new is not touched. */
export async function saveServices(connection: Connection, authorityId: string, services: readonly NewService[]): Promise<Saved> {
  const columns = said();
  const names = (of: string): string => columns.map(({ name }) => `${of}"${name}"`).join(', ');
  const [saved] = await connection.query<{ added: number; changed: number }>(
    `WITH written AS (
       INSERT INTO local_offer_service AS known (authority_id, ${names('')})
       SELECT $2, ${names('s.')} FROM jsonb_to_recordset($1::jsonb) AS s (${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})
       ON CONFLICT (authority_id, source_id) DO UPDATE SET told_at = now(), ${columns.map(({ name }) => `"${name}" = excluded."${name}"`).join(', ')}
       WHERE (${names('known.')}) IS DISTINCT FROM (${names('excluded.')})
       RETURNING xmax = 0 AS added)
     SELECT count(*) FILTER (WHERE added)::int AS added, count(*) FILTER (WHERE NOT added)::int AS changed FROM written`,
    [JSON.stringify(services.map((service) => Object.fromEntries(columns.map(({ name, property }) => [name, service[property as keyof NewService]])))), authorityId],
  );
  const { added, changed } = saved!;
  return { added, changed, unchanged: services.length - added - changed };
}
