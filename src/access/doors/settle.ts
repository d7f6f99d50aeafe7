import type { Connection } from '../../platform/database/database';
import type { EventType } from '../../platform/events/event';
import type { Entry, Marker } from '../audit/mark';
import { keptFromFamily } from '../policy';
import type { Viewer } from '../viewer';

/** An event that a deed has emitted and that its transaction will write. */
export interface Happening {
  readonly type: EventType;
  readonly subject: { readonly id: string; readonly childId: string; readonly __typename?: string };
  readonly about: Readonly<Record<string, string>>;
}
interface Done {
  readonly rule: string;
  readonly childId: string | null;
  readonly subjectId: string;
  readonly marker: Marker | undefined;
}

/** The kinds of record that a deed wrote: the one that its rule belongs to, and those that its events are about. */
const typesOf = (rule: string, happenings: readonly Happening[]): string[] =>
  [...new Set([rule.split('.')[0]!, ...happenings.flatMap(({ subject }) => subject.__typename ?? [])])].sort();

const entryOf = ({ rule, childId, subjectId }: Done, happenings: readonly Happening[]): Entry => {
  const types = typesOf(rule, happenings);
  return { kind: 'DEED', childId, rule, subjectId, types, keptFromFamily: keptFromFamily(types), events: happenings.length };
};

/** Writes the audit entry and the events of a deed, in its transaction and in one statement. */
export async function settle(tx: Connection, viewer: Viewer, done: Done, happenings: readonly Happening[]): Promise<void> {
  const rows = happenings.map(({ type, subject, about }) => ({
    name: type.name, child_id: subject.childId, subject_type: subject.__typename, subject_id: subject.id, about,
  }));
  const entry = entryOf(done, happenings);
  await tx.query(
    `WITH entry AS (
       INSERT INTO audit_entry (kind, person_id, acting_for, child_id, rule, subject_id, types, kept_from_family, events, mark)
       VALUES ('DEED', $1, $2, $3, $4, $5, $7, $8, $9, decode($10, 'hex')))
     INSERT INTO event (name, child_id, subject_type, subject_id, about)
     SELECT name, child_id, subject_type, subject_id, about
     FROM jsonb_to_recordset($6::jsonb) AS e (name text, child_id uuid, subject_type text, subject_id uuid, about jsonb)`,
    [viewer.personId, viewer.actingFor, done.childId, done.rule, done.subjectId, JSON.stringify(rows), entry.types, entry.keptFromFamily,
     entry.events, done.marker?.(viewer, entry)],
  );
}
