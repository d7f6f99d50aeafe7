import type { Connection } from '../../platform/database/database';
import type { Viewer } from '../viewer';

/** One entry a child and operation: who looked, in what capacity, at which kinds of record. */
export async function recordReads(tx: Connection, viewer: Viewer, read: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
  if (read.size === 0) return;
  const children = [...read.keys()];
  const types = [...read.values()].map((each) => [...each].sort().join(','));
  await tx.query(
    `INSERT INTO audit_entry (kind, person_id, acting_for, child_id, types)
     SELECT 'READ', $1, $2, seen.child_id, string_to_array(seen.types, ',') FROM unnest($3::uuid[], $4::text[]) AS seen (child_id, types)`,
    [viewer.personId, viewer.actingFor, children, types],
  );
}
