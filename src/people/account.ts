import type { Connection } from '../platform/database/database';
import { takingPost, type PostHeld } from './locks';

/** The issuer and subject of somebody's tokens. */
interface Account {
  readonly issuer: string;
  readonly subject: string;
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

/**
 * Ends a post, and with it the capacity and, in the same transaction, every right to a child that rests on it: their places in teams, and what
 * those gave to whoever supervises them. Answers whether there was such a post. Whoever comes back begins anew.
 */
export async function endPost(owner: Connection, post: PostHeld): Promise<boolean> {
  await takingPost(owner, post);
  const ended = await owner.query<object>(
    `WITH ended AS (
       UPDATE post SET ends_at = now() WHERE person_id = $1 AND organisation_id = $2 AND kind = $3 AND ends_at > now() RETURNING id),
     resting AS (
       SELECT r.id, r.source, r.source_id FROM child_relationship r
       WHERE r.person_id = $1 AND r.acting_for = $2 AND r.kind = $3 AND r.ends_at > now() AND EXISTS (SELECT FROM ended)),
     closed AS (
       UPDATE child_relationship r SET ends_at = now() WHERE r.ends_at > now() AND (r.id IN (SELECT id FROM resting)
         OR r.source = 'TeamMember' AND r.source_id IN (SELECT source_id FROM resting WHERE source = 'TeamMember'))),
     told AS (
       UPDATE team_member t SET until_on = greatest(t.since_on, (now() AT TIME ZONE 'Europe/London')::date), version = t.version + 1
       WHERE t.id IN (SELECT source_id FROM resting WHERE source = 'TeamMember'))
     SELECT id FROM ended`,
    [post.personId, post.organisationId, post.kind],
  );
  return ended.length > 0;
}
