import type { Connection } from '../../platform/database/database';
import type { Share } from './share.entity';

/** To the end of its last day in England, or until it is ended. */
const ENDS = `coalesce(((t.until_on + 1)::timestamp AT TIME ZONE 'Europe/London'), 'infinity')`;

/**
 * Opens to the recipients of these shares what they are about: each record, the child's name, and the share itself. No
 * relationship to the child is granted, so nothing else opens.
 */
export async function openRecords(tx: Connection, shares: readonly Share[]): Promise<void> {
  await tx.query(
    `INSERT INTO record_share (record_type, record_id, child_id, acting_for, person_id, post, decision_id, share_id, ends_at, granted_by, granted_for)
     SELECT opened.type, opened.id, t.child_id, t.organisation_id, t.person_id, t.post, t.decision_id, t.id, ${ENDS}, t.recorded_by, t.recorded_for
     FROM "share" t CROSS JOIN LATERAL (
       SELECT item ->> 'recordType' AS type, (item ->> 'recordId')::uuid AS id FROM jsonb_array_elements(t.items) AS item
       UNION ALL SELECT 'Child', t.child_id UNION ALL SELECT 'Share', t.id) AS opened
     WHERE t.id = ANY ($1::uuid[])`,
    [shares.map(({ id }) => id)],
  );
}

/** Closes all that a share opened, at once. */
export async function closeRecords(tx: Connection, shareId: string): Promise<void> {
  await tx.query('SELECT end_shares($1)', [shareId]);
}
