import { selectEntry } from '../access';
import type { Connection } from '../platform/database/database';
import { isUuid } from '../platform/uuid';
import { Organisation, OrganisationKind } from './organisation.entity';

export async function organisationByAuthorityCode(tx: Connection, code: string): Promise<Organisation | null> {
  const [found] = await tx.query<Organisation>(`${selectEntry(Organisation)} WHERE t.kind = $1 AND t.authority_code = $2`, [OrganisationKind.LOCAL_AUTHORITY, code]);
  return found ?? null;
}

/** By whichever code the world knows it: URN, ODS code, authority code or local code. */
export async function organisationByCode(tx: Connection, code: string): Promise<Organisation | null> {
  const [found] = await tx.query<Organisation>(
    `${selectEntry(Organisation)} WHERE t.urn = $1 OR t.ods_code = $1 OR t.local_code = $1 OR (t.kind = 'LOCAL_AUTHORITY' AND t.authority_code = $1)`, [code],
  );
  return found ?? null;
}

/** Several at once, each under the public code (URN, ODS or authority code) that it was asked for by. */
export async function organisationsByCode(tx: Connection, codes: readonly string[]): Promise<Map<string, Organisation>> {
  const rows = await tx.query<Organisation>(
    `${selectEntry(Organisation)} WHERE t.urn = ANY ($1) OR t.ods_code = ANY ($1) OR (t.kind = 'LOCAL_AUTHORITY' AND t.authority_code = ANY ($1))`, [codes]);
  return new Map(rows.map((row) => [row.urn ?? row.odsCode ?? row.authorityCode ?? '', row]));
}

export async function organisationOf(tx: Connection, id: string): Promise<Organisation | null> {
  if (!isUuid(id)) return null;
  const [found] = await tx.query<Organisation>(`${selectEntry(Organisation)} WHERE t.id = $1`, [id]);
  return found ?? null;
}
