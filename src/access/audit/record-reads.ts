import type { Connection } from '../../platform/database/database';
import { keptFromFamily } from '../policy';
import type { Viewer } from '../viewer';

/** One entry a child and operation: who looked, in what capacity, at which kinds of record. */
export async function recordReads(tx: Connection, viewer: Viewer, read: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
  if (read.size === 0) return;
  const seen = [...read].map(([childId, each]) => ({ child_id: childId, types: [...each].sort(), kept: keptFromFamily([...each]) }));
  await tx.query(
    `INSERT INTO audit_entry (kind, person_id, acting_for, child_id, types, kept_from_family)
     SELECT 'READ', $1, $2, child_id, types, kept FROM jsonb_to_recordset($3::jsonb) AS seen (child_id uuid, types text[], kept text[])`,
    [viewer.personId, viewer.actingFor, JSON.stringify(seen)],
  );
}
