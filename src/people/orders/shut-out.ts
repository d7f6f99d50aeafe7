import { deed, policies, type PolicyOf, type ChildRecord, type Tools } from '../../access';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import type { Child } from '../child.entity';
import { childPolicy } from '../child.policy';
import type { ConflictOfInterest } from './conflict-of-interest.entity';
import { conflictOfInterestPolicy } from './conflict-of-interest.policy';
import { ColleagueShutOut } from './orders.events';
import { shutOutShape, type ShutOutInput } from './orders.inputs';

async function isColleague({ tx, viewer }: Tools, personId: string): Promise<boolean> {
  if (!isUuid(personId)) return false;
  const held = await tx.connection.query(
    'SELECT FROM post WHERE person_id = $1 AND organisation_id = $2 AND starts_at <= now() AND ends_at > now() LIMIT 1',
    [personId, viewer.actingFor],
  );
  return held.length > 0;
}

/** The child as a whole is shut by naming no record. */
async function wrongRecord(child: Child, { recordType, recordId }: ShutOutInput, { find }: Tools): Promise<InvalidInput | undefined> {
  if (!recordType || !recordId) return undefined;
  const policy: PolicyOf<ChildRecord> | undefined = policies().find(({ name }) => name === recordType && name !== 'Child');
  if (!policy) return invalid('recordType', 'there is no such type of record to shut somebody out of');
  const record = await find(policy, recordId);
  return record?.childId === child.id ? undefined : invalid('recordId', 'there is no such record of this child');
}

/** Shuts a colleague out for a conflict of interest: of a child, or of one record and what hangs on it. */
export const shutOut = deed<ShutOutInput, Child, ConflictOfInterest>({
  may: conflictOfInterestPolicy.may.shutOut,
  input: shutOutShape,
  about: [childPolicy, ({ childId }) => childId],
  async act(child, input, tools) {
    const { tx, today, emit } = tools;
    if (input.untilOn && input.untilOn < today) return invalid('untilOn', 'this day has passed');
    if (!(await isColleague(tools, input.personId))) return invalid('personId', 'nobody so named acts for your organisation');
    const wrong = await wrongRecord(child, input, tools);
    if (wrong) return wrong;
    const conflict = await tx.insert(conflictOfInterestPolicy, {
      childId: child.id,
      personId: input.personId.toLowerCase(),
      recordType: input.recordType ?? null,
      recordId: input.recordId?.toLowerCase() ?? null,
      reason: input.reason.trim(),
      untilOn: input.untilOn ?? null,
      endedAt: null,
      endedReason: null,
    });
    emit(ColleagueShutOut, conflict);
    return conflict;
  },
});
