import type { Connection } from '../../platform/database/database';
import { keptFromFamily } from '../policy';
import type { Viewer } from '../viewer';
import type { Entry, Marker } from './mark';

interface Reading {
  readonly viewer: Viewer;
  /** Kinds of record, by child. */
  readonly read: ReadonlyMap<string, ReadonlySet<string>>;
  readonly marker: Marker | undefined;
}

const entryOf = (childId: string, seen: ReadonlySet<string>): Entry => {
  const types = [...seen].sort();
  return { kind: 'READ', childId, rule: null, subjectId: null, types, keptFromFamily: keptFromFamily(types), events: 0 };
};

/** What somebody's reading is written down as: an entry for each child. */
export const readingsOf = ({ viewer, read, marker }: Reading): object[] =>
  [...read].map(([childId, types]) => {
    const entry = entryOf(childId, types);
    const who = { person_id: viewer.personId, acting_for: viewer.actingFor };
    return { ...who, child_id: childId, types: entry.types, kept: entry.keptFromFamily, mark: marker?.(viewer, entry) };
  });

/**
 * One entry a child and operation: who looked, in what capacity, at which kinds of record. Where the answer may be kept, the same
 * statement says what it rests on (`viewer_stamp`).
 */
export async function recordReads(tx: Connection, reading: Reading, stampOf?: string): Promise<string | undefined> {
  if (reading.read.size === 0) return undefined;
  const { viewer } = reading;
  const values = [viewer.personId, viewer.actingFor, JSON.stringify(readingsOf(reading))];
  const insert = `INSERT INTO audit_entry (kind, person_id, acting_for, child_id, types, kept_from_family, mark)
     SELECT 'READ', $1, $2, child_id, types, kept, decode(mark, 'hex')
     FROM jsonb_to_recordset($3::jsonb) AS seen (child_id uuid, types text[], kept text[], mark text)`;
  if (!stampOf) return void (await tx.query(insert, values));
  const [noted] = await tx.query<{ stamp: string }>(`${insert} RETURNING viewer_stamp($4) AS stamp`, [...values, stampOf]);
  return noted?.stamp;
}
