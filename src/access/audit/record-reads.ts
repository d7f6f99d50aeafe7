import type { Connection } from '../../platform/database/database';
import { keptFromFamily } from '../policy';
import { sharedOf } from '../predicate';
import { markOf } from '../wall/stamp';
import type { Viewer } from '../viewer';
import type { Entry, Marker } from './mark';

/** Kinds of record, by child. */
type Read = ReadonlyMap<string, ReadonlySet<string>>;
/** The children of whom the same kinds of record were read. */
export interface ReadAlike {
  readonly types: readonly string[];
  readonly children: readonly string[];
}
interface Noting {
  readonly viewer: Viewer;
  readonly marker: Marker | undefined;
}
interface Reading extends Noting {
  readonly read: readonly ReadAlike[];
}
/** A reading of which several were told at once, all of them in the viewer's capacity. */
interface Telling extends Noting {
  readonly read: Read;
  readonly people: readonly string[];
}
type About = Pick<Entry, 'childId' | 'children' | 'people'>;

const sortedTypes = (seen: ReadonlySet<string>): string[] => [...seen].sort();

/** An entry as a row in JSON. */
function rowOf({ viewer, marker }: Noting, { childId, children, people }: About, types: readonly string[]): object {
  const kept = keptFromFamily(types);
  const entry: Entry = { kind: 'READ', childId, ...(children && { children }), ...(people && { people }), rule: null, subjectId: null, types, keptFromFamily: kept, events: 0 };
  const who = { person_id: people ? null : viewer.personId, people, acting_for: viewer.actingFor };
  return { ...who, child_id: childId, children, types, kept, mark: marker?.(viewer, entry) };
}

export function readAlikeOf(read: Read): readonly ReadAlike[] {
  const alike = new Map<string, { types: string[]; children: string[] }>();
  for (const [childId, seen] of read) {
    const types = sortedTypes(seen);
    const found = alike.get(types.join());
    if (found) found.children.push(childId);
    else alike.set(types.join(), { types, children: [childId] });
  }
  return [...alike.values()];
}

/** What somebody's reading is written down as: an entry for the children of whom they read the same. */
const readingsOf = ({ read, ...noting }: Reading): object[] =>
  read.map(({ types, children: [only, ...more] }) => rowOf(noting, more.length === 0 ? { childId: only! } : { childId: null, children: [only!, ...more] }, types));

/** What is written down of an event that was told: an entry for each child, of all who were told in this capacity. */
export function tellingsOf({ people: [only, ...more], read, viewer, marker }: Telling): object[] {
  if (more.length === 0) return readingsOf({ viewer: { ...viewer, personId: only! }, marker, read: readAlikeOf(read) });
  return [...read].map(([childId, seen]) => rowOf({ viewer, marker }, { childId, people: [only!, ...more] }, sortedTypes(seen)));
}

/** What an answer rests on, as PostgreSQL says it: the records of one child, or, named null, of all whom the viewer can know of (`viewer_stamp`). */
export interface Stamped {
  readonly childId: string | null;
  /** Null where they are too many, or no change of them is known. */
  readonly stamp: string | null;
}
/** Of one child: the mark that was read of them, and what of theirs is shared with the viewer. */
export const stampedAs = (childId: string, mark: string | null, shared: Iterable<string>): Stamped => ({ childId, stamp: mark && [mark, ...[...shared].sort()].join(' ') });

interface Said {
  readonly stamp?: string | null;
  readonly mark?: string | null;
  readonly shared?: readonly string[];
}
/** What is asked of PostgreSQL for it; `asked` stands for the child. */
const stampSql = (childId: string | null, asked: string): string => (childId === null ? 'SELECT viewer_stamp() AS stamp' : `SELECT ${markOf(asked)} AS mark, ${sharedOf(asked)} AS shared`);
const stampedBy = (childId: string | null, { stamp = null, mark = null, shared = [] }: Said): Stamped => (childId === null ? { childId, stamp } : stampedAs(childId, mark, shared));

export async function stampedNow(tx: Connection, childId: string | null): Promise<Stamped> {
  const [said] = await tx.query<Said>(stampSql(childId, '$1::uuid'), childId === null ? [] : [childId]);
  return stampedBy(childId, said!);
}

interface Keeping {
  readonly keptFor: Pick<Stamped, 'childId'> | undefined;
  /** What PostgreSQL has said in this very transaction already. */
  readonly stamped: Stamped | undefined;
}
/** Who looked, in what capacity, at which kinds of record of which children. Where the answer may be kept, the same statement says what it rests on, unless that is known. */
export async function recordReads(tx: Connection, reading: Reading, { keptFor, stamped }: Keeping): Promise<string | undefined> {
  if (reading.read.length === 0) return undefined;
  const { viewer } = reading;
  const values = [viewer.personId, viewer.actingFor, JSON.stringify(readingsOf(reading))];
  const insert = `INSERT INTO audit_entry (kind, person_id, acting_for, child_id, children, types, kept_from_family, mark)
     SELECT 'READ', $1, $2, child_id, children, types, kept, decode(mark, 'hex')
     FROM jsonb_to_recordset($3::jsonb) AS seen (child_id uuid, children uuid[], types text[], kept text[], mark text)`;
  if (!keptFor || keptFor.childId === stamped?.childId) {
    await tx.query(insert, values);
    return (keptFor && stamped?.stamp) ?? undefined;
  }
  const { childId } = keptFor;
  const [said] = await tx.query<Said>(`WITH noted AS (${insert}) ${stampSql(childId, '$4::uuid')}`, childId === null ? values : [...values, childId]);
  return stampedBy(childId, said!).stamp ?? undefined;
}
