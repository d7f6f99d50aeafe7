import type { Kind } from '../access';
import type { Connection } from '../platform/database/database';

/** The issuer and subject of somebody's tokens. */
interface Account {
  readonly issuer: string;
  readonly subject: string;
}
interface Post {
  readonly personId: string;
  readonly organisationId: string;
  readonly kind: Kind;
}

/** Whose account it is; undefined for one that the hub does not know. */
export async function holderOf(owner: Connection, { issuer, subject }: Account): Promise<string | undefined> {
  const [held] = await owner.query<{ holderId: string }>('SELECT holder_id AS "holderId" FROM account WHERE issuer = $1 AND subject = $2', [issuer, subject]);
  return held?.holderId;
}

/** From the next question on nothing is answered to it, and its sockets are closed within seconds. What was recorded under it stays. */
export const suspendAccount = (owner: Connection, { issuer, subject }: Account): Promise<object[]> =>
  owner.query('UPDATE account SET suspended_at = coalesce(suspended_at, now()) WHERE issuer = $1 AND subject = $2', [issuer, subject]);

export const restoreAccount = (owner: Connection, { issuer, subject }: Account): Promise<object[]> =>
  owner.query('UPDATE account SET suspended_at = NULL WHERE issuer = $1 AND subject = $2', [issuer, subject]);

/** Ends a post, and with it the capacity; answers whether there was one. */
export async function endPost(owner: Connection, { personId, organisationId, kind }: Post): Promise<boolean> {
  const ended = await owner.query<object>(
    'UPDATE post SET ends_at = now() WHERE person_id = $1 AND organisation_id = $2 AND kind = $3 AND ends_at > now() RETURNING id', [personId, organisationId, kind],
  );
  return ended.length > 0;
}
