import { seenAs, type Tools } from '../../../access';
import { NotNow } from '../../../platform/graphql/problem';
import { tribunalLockPolicy } from './tribunal-lock.policy';

/** Why what a line says cannot be changed or taken out: the tribunal ordered it, and nobody has lifted the lock. */
export async function whyLocked({ tx, today }: Tools, lineId: string): Promise<NotNow | undefined> {
  const [lock] = await tx.connection.query<{ order: string }>(
    `SELECT order_reference AS "order" FROM ${seenAs(tribunalLockPolicy)} WHERE line_id = $1 AND lifted_on IS NULL AND (until_on IS NULL OR until_on >= $2) ORDER BY ordered_on DESC LIMIT 1`,
    [lineId, today],
  );
  if (!lock) return undefined;
  return new NotNow(`The tribunal ordered this wording (${lock.order}): it is neither changed nor taken out until the lock is lifted with a reason (liftTribunalLock).`, 'LOCKED_BY_TRIBUNAL');
}
