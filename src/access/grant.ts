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
  /** A moment at which it begins by itself, by PostgreSQL's clock; at once where none is given. */
  readonly from?: string;
  /** A moment at which it ends by itself, by the same clock. */
  readonly until?: string;
}

/** Grants rights in the transaction of the deed that is their source. */
export async function grant(tx: Connection, viewer: Viewer, grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) return;
  await tx.query(
    `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, reason, kept_from_family, starts_at, ends_at, granted_by, granted_for)
     SELECT "childId", "personId", "actingFor", kind, source, "sourceId", reason, coalesce("keptFromFamily", false), coalesce("from", now()), coalesce(until, 'infinity'), $2, $3
     FROM jsonb_to_recordset($1::jsonb)
       AS g ("childId" uuid, "personId" uuid, "actingFor" uuid, kind text, source text, "sourceId" uuid, reason text, "keptFromFamily" boolean, "from" timestamptz, until timestamptz)`,
    [JSON.stringify(grants), viewer.personId, viewer.actingFor],
  );
}

/** Ends every right that comes from a source, at once; answers how many there were. */
export async function endGrants(tx: Connection, sourceId: string): Promise<number> {
  const [ended] = await tx.query<{ n: string }>('SELECT end_grants($1) AS n', [sourceId]);
  return Number(ended!.n);
}

/** Which rights to a child end: of these sources, of those who act for these organisations (or, in a family, for themselves), or both. */
export interface Ending {
  readonly childId: string;
  readonly sources?: readonly string[];
  readonly holders?: readonly string[];
  /** The moment at which they end by themselves; at once where none is given. What ends earlier is left as it is. */
  readonly at?: string | undefined;
}

/** Ends them all in one statement, so that somebody may end what they stand by themselves; answers how many there were. */
export async function endRights(tx: Connection, { childId, sources, holders, at }: Ending): Promise<number> {
  const [ended] = await tx.query<{ n: string }>('SELECT end_rights($1, $2, $3, $4) AS n', [childId, sources ?? null, holders ?? null, at ?? null]);
  return Number(ended!.n);
}
