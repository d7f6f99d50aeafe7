import type { Pool } from 'pg';
import { inTransaction } from '../../platform/database/database';
import { isUuid } from '../../platform/uuid';
import { entering, type Credentials, type Entered } from '../viewer';
import type { Entry, Marker } from './mark';

interface Recording {
  readonly pool: Pool;
  readonly marker?: Marker;
}
interface Tried {
  readonly rule: string;
  readonly subjectId: string | null;
}

const entryOf = ({ rule, subjectId }: Tried): Entry => ({
  kind: 'REFUSAL',
  childId: null,
  rule,
  subjectId: isUuid(subjectId) ? subjectId : null,
  types: [],
  keptFromFamily: [],
  events: 0,
});

/** Writes down that somebody tried what they may not do. In a transaction of its own, since the deed's was undone. */
export const recordRefusal = ({ pool, marker }: Recording, credentials: Credentials, tried: Tried): Promise<void> =>
  inTransaction<void, Entered>(pool, entering(credentials), async (tx, [row]) => {
    const { viewer } = row!;
    const entry = entryOf(tried);
    await tx.query(
      `INSERT INTO audit_entry (kind, person_id, acting_for, rule, subject_id, mark) VALUES ('REFUSAL', $1, $2, $3, $4, decode($5, 'hex'))`,
      [viewer.personId, viewer.actingFor, entry.rule, entry.subjectId, marker?.(viewer, entry)],
    );
  });
