import { createHash } from 'node:crypto';
import { readable, seenAs, type ChildRecord, type PolicyOf, type Tools } from '../../access';
import { safeguardingActionPolicy } from '../actions/safeguarding-action.policy';
import { safeguardingNotePolicy } from '../actions/safeguarding-note.policy';
import { concernAdditionPolicy, concernDecisionPolicy, concernLinkPolicy, concernPolicy } from '../concerns/concern.policies';
import { meetingDecisionPolicy, meetingPolicy } from '../meetings/meeting.policies';
import { notificationNotePolicy, notificationPolicy } from '../notifications/notification.policies';
import { protectionPlanPolicy } from '../protection-plans/protection-plan.policy';
import { referralPolicy } from '../referrals/referral.policy';
import type { HeldInFile } from './file-transfer.entity';

/** What a safeguarding file is made of (law 5.4): whatever of it a school has recorded goes with the child. */
const ofTheFile = [
  concernPolicy, concernAdditionPolicy, concernDecisionPolicy, concernLinkPolicy, safeguardingActionPolicy, safeguardingNotePolicy, referralPolicy, meetingPolicy, meetingDecisionPolicy, protectionPlanPolicy, notificationPolicy, notificationNotePolicy,
] as readonly unknown[] as readonly PolicyOf<ChildRecord>[];

export interface Held {
  readonly items: readonly { readonly recordType: string; readonly recordIds: string[] }[];
  readonly holds: readonly HeldInFile[];
  readonly contentHash: string;
}

/** All that the lead's school has recorded in the file of a child, of what the lead may see: what another agency recorded is not the school's to send. */
export async function whatTheFileHolds(childId: string, { tx: { connection } }: Tools): Promise<Held> {
  const rows = await connection.query<{ type: string; id: string; version: number }>(
    `${ofTheFile
      .map((policy) => `SELECT '${policy.name}' AS type, t.id, t.version FROM "${seenAs(policy)}" t WHERE t.child_id = $1 AND t.recorded_for = viewer_acting_for() AND ${readable(policy)}`)
      .join(' UNION ALL ')} ORDER BY type, id`,
    [childId],
  );
  const types = [...new Set(rows.map(({ type }) => type))];
  const items = types.map((recordType) => ({ recordType, recordIds: rows.filter(({ type }) => type === recordType).map(({ id }) => id) }));
  const said = rows.map(({ type, id, version }) => `${type} ${id} ${version}`).join('\n');
  return { items, holds: items.map(({ recordType, recordIds }) => ({ recordType, count: recordIds.length })), contentHash: createHash('sha256').update(said).digest('hex') };
}
