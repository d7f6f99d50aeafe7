import type { Connection } from '../../platform/database/database';
import type { Asked, Job, Left } from '../../platform/jobs/job';
import { entering, type Entered, type Viewer } from '../viewer';
import { keptFromFamily } from '../policy';
import type { Entry, Marker } from './mark';

/** No token is ever accepted from it: whoever has an account of this issuer acts from an operator's hand alone, or is the hub itself. */
export const OPERATOR = 'urn:golden-thread:operator';

/** Makes a transaction the hub's own: an account with no post and no relationship, which sees nothing and may do what its functions do. */
export const asTheHub: string = entering({ issuer: OPERATOR, subject: 'jobs' });

/** Something that the hub did by itself to a record, because it was due, as the functions of such work answer it. */
export interface OwnAct {
  /** Of the record. */
  readonly id: string;
  readonly childId: string;
  /** The organisation for which it was done, and in whose chain it stands. */
  readonly actingFor: string;
  /** What was done. */
  readonly name: string;
}
interface Doing {
  readonly viewer: Viewer;
  readonly marker: Marker | undefined;
  /** Of the records that the work is about. */
  readonly types: readonly string[];
}

/** Writes down what the hub did by itself, in the transaction that it was done in. */
export async function theHubDid(tx: Connection, { viewer, marker, types }: Doing, acts: readonly OwnAct[]): Promise<void> {
  if (acts.length === 0) return;
  const entries = acts.map(({ name, childId, id, actingFor }) => {
    const entry: Entry = { kind: 'DEED', childId, rule: name, subjectId: id, types, keptFromFamily: keptFromFamily(types), events: 1 };
    return { acting_for: actingFor, child_id: childId, rule: name, subject_id: id, types, kept: entry.keptFromFamily, mark: marker?.({ ...viewer, actingFor }, entry) ?? null };
  });
  await tx.query(
    `INSERT INTO audit_entry (kind, person_id, acting_for, child_id, rule, subject_id, types, kept_from_family, events, mark)
     SELECT 'DEED', $1, acting_for, child_id, rule, subject_id, types, kept, 1, decode(mark, 'hex')
     FROM jsonb_to_recordset($2::jsonb) AS e (acting_for uuid, child_id uuid, rule text, subject_id uuid, types text[], kept text[], mark text)`,
    [viewer.personId, JSON.stringify(entries)],
  );
}

/** What a piece of the hub's own work did, and what it leaves. */
interface Piece {
  readonly acts: readonly OwnAct[];
  readonly left: Left;
}
type Named = Pick<Job, 'name' | 'rhythm'> & Pick<Doing, 'marker' | 'types'>;

/** A job in the hub's own name: the audit is told what each piece of it did, in the transaction that did it. */
export const jobOfTheHub = ({ name, rhythm, marker, types }: Named, piece: (tx: Connection, asked: Asked) => Promise<Piece>): Job => ({
  name,
  rhythm,
  opening: asTheHub,
  async work(tx, asked) {
    const { acts, left } = await piece(tx, asked);
    await theHubDid(tx, { viewer: (asked.entered as Entered).viewer, marker, types }, acts);
    return left;
  },
});

/** The piece of so many at most: as long as there were so many, there may be more. */
export const atMost = (most: number, acts: readonly OwnAct[]): Piece => ({ acts, left: acts.length < most ? 'nothing' : 'more' });
