import type { Connection } from '../platform/database/database';
import type { Kind } from './relationship';
import type { Viewer } from './viewer';

/** A right to a child, as the module that owns its source grants it. */
export interface Grant {
  readonly childId: string;
  /** Null for an office: whoever holds the post `kind` at the organisation. */
  readonly personId: string | null;
  /** The organisation they act for; a family member acts for themself. */
  readonly actingFor: string;
  readonly kind: Kind;
  /** What the right comes from, as `Enrolment`, and its record. */
  readonly source: string;
  readonly sourceId: string;
  readonly reason?: string;
  /** What somebody does by this right alone is left out of what the family is told about who looked. */
  readonly keptFromFamily?: true;
  /** A moment at which it ends by itself, by PostgreSQL's clock. */
  readonly until?: string;
}

/** Grants rights in the transaction of the deed that is their source. */
export async function grant(tx: Connection, viewer: Viewer, grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) return;
  await tx.query(
    `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, reason, kept_from_family, ends_at, granted_by, granted_for)
     SELECT "childId", "personId", "actingFor", kind, source, "sourceId", reason, coalesce("keptFromFamily", false), coalesce(until, 'infinity'), $2, $3
     FROM jsonb_to_recordset($1::jsonb)
       AS g ("childId" uuid, "personId" uuid, "actingFor" uuid, kind text, source text, "sourceId" uuid, reason text, "keptFromFamily" boolean, until timestamptz)`,
    [JSON.stringify(grants), viewer.personId, viewer.actingFor],
  );
}

/** Ends every right that comes from a source, at once; answers how many there were. */
export async function endGrants(tx: Connection, sourceId: string): Promise<number> {
  const [ended] = await tx.query<{ n: string }>('SELECT end_grants($1) AS n', [sourceId]);
  return Number(ended!.n);
}
