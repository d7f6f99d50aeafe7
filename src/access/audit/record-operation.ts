import type { Connection } from '../../platform/database/database';
import type { Entry, Marker } from './mark';

/** The owner of the database at work, and what marks the entries that they leave in the audit. */
export interface Operator extends Connection {
  readonly marker?: Marker | undefined;
}
export interface Operation {
  /** The operator, as the audit knows them. */
  readonly personId: string;
  /** What was done, as `Account.suspend`. */
  readonly rule: string;
  /** Whom or what it was done to. */
  readonly subjectId: string | null;
  /** The organisation in whose name it is, and whose chain it stands in; none for what is the hub's own. */
  readonly actingFor: string | null;
}

/** Writes down what an operator did, in the transaction that it is done in. */
export async function recordOperation({ marker, ...owner }: Operator, { personId, rule, subjectId, actingFor }: Operation): Promise<void> {
  const entry: Entry = { kind: 'DEED', childId: null, rule, subjectId, types: [], keptFromFamily: [], events: 0 };
  const [now] = await owner.query<{ enteredAt: string }>('SELECT extract(epoch FROM now())::text AS "enteredAt"');
  const mark = marker?.({ personId, actingFor, offices: [], enteredAt: now!.enteredAt }, entry);
  await owner.query(`INSERT INTO audit_entry (kind, person_id, acting_for, rule, subject_id, mark) VALUES ('DEED', $1, $2, $3, $4, decode($5, 'hex'))`, [
    personId,
    actingFor,
    rule,
    subjectId,
    mark,
  ]);
}
