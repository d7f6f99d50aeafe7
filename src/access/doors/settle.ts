import type { Connection } from '../../platform/database/database';
import type { EventType } from '../../platform/events/event';
import type { Entry, Marker } from '../audit/mark';
import type { Standing } from '../audience';
import { keptFromFamily } from '../policy';
import { standingAndShares } from '../predicate';
import { kindsIn } from '../relationship';
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
  /** The child of what the deed answers with, and the epoch in which it is known how the viewer stands to them. */
  readonly answer: { readonly childId: string | null; readonly epoch: string | null };
}

/** How the viewer stands to a child, as PostgreSQL says it. */
export interface Stands {
  readonly standing: string;
  readonly shared: readonly string[];
}
export const standingOf = ({ standing, shared }: Stands, { actingFor, personId }: Pick<Standing, 'actingFor' | 'personId'>): Standing =>
  ({ kinds: kindsIn(standing), shared: new Set(shared), actingFor, personId });
export const EPOCH = `current_setting('app.epoch', true)`;

/** The kinds of record that a deed wrote: the one that its rule belongs to, and those that its events are about. */
const typesOf = (rule: string, happenings: readonly Happening[]): string[] =>
  [...new Set([rule.split('.')[0]!, ...happenings.flatMap(({ subject }) => subject.__typename ?? [])])].sort();

const entryOf = ({ rule, childId, subjectId }: Done, happenings: readonly Happening[]): Entry => {
  const types = typesOf(rule, happenings);
  return { kind: 'DEED', childId, rule, subjectId, types, keptFromFamily: keptFromFamily(types), events: happenings.length };
};

const SETTLE = `WITH entry AS (
       INSERT INTO audit_entry (kind, person_id, acting_for, child_id, rule, subject_id, types, kept_from_family, events, mark)
       VALUES ('DEED', $1, $2, $3, $4, $5, $7, $8, $9, decode($10, 'hex'))),
     happened AS (
       INSERT INTO event (name, child_id, subject_type, subject_id, about)
       SELECT name, child_id, subject_type, subject_id, about
       FROM jsonb_to_recordset($6::jsonb) AS e (name text, child_id uuid, subject_type text, subject_id uuid, about jsonb))
     SELECT ${standingAndShares('$11::uuid')} WHERE $11::uuid IS NOT NULL AND ${EPOCH} IS DISTINCT FROM $12`;

/**
 * Writes the audit entry and the events of a deed, in its transaction and in one statement. Where the deed may have changed how the viewer
 * stands to the child of its answer, or that is not known yet, the same statement says how they stand now.
 */
export async function settle(tx: Connection, viewer: Viewer, done: Done, happenings: readonly Happening[]): Promise<Stands | undefined> {
  const rows = happenings.map(({ type, subject, about }) => ({
    name: type.name, child_id: subject.childId, subject_type: subject.__typename, subject_id: subject.id, about,
  }));
  const entry = entryOf(done, happenings);
  const [now] = await tx.query<Stands>(SETTLE,
    [viewer.personId, viewer.actingFor, done.childId, done.rule, done.subjectId, JSON.stringify(rows), entry.types, entry.keptFromFamily,
     entry.events, done.marker?.(viewer, entry), done.answer.childId, done.answer.epoch],
  );
  return now;
}
