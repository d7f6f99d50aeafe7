import type { Pool } from 'pg';
import { inTransaction } from '../../platform/database/database';
import { isUuid } from '../../platform/uuid';
import { entering, type Credentials, type Viewer } from '../viewer';

/** Writes down that somebody tried what they may not do. In a transaction of its own, since the deed's was undone. */
export const recordRefusal = (pool: Pool, credentials: Credentials, tried: { rule: string; subjectId: string | null }): Promise<void> =>
  inTransaction<void, Viewer>(pool, entering(credentials), async (tx, [viewer]) => {
    await tx.query(`INSERT INTO audit_entry (kind, person_id, acting_for, rule, subject_id) VALUES ('REFUSAL', $1, $2, $3, $4)`, [
      viewer!.personId, viewer!.actingFor, tried.rule, isUuid(tried.subjectId) ? tried.subjectId : null,
    ]);
  });
