import type { Operator } from '../access';
import type { Connection } from '../platform/database/database';
import { addPerson, appoint, type NewPerson } from './appoint';
import { takingPost, type PostHeld } from './locks';
import { operatorDid } from './operator';

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
export const suspendAccount = (owner: Operator, account: Account): Promise<void> =>
  changes(owner, account, { to: 'coalesce(suspended_at, now())', rule: 'Account.suspend' });

export const restoreAccount = (owner: Operator, account: Account): Promise<void> => changes(owner, account, { to: 'NULL', rule: 'Account.restore' });

async function changes(owner: Operator, { issuer, subject }: Account, { to, rule }: { readonly to: string; readonly rule: string }): Promise<void> {
  const changed = await owner.query<{ holderId: string }>(
    `UPDATE account SET suspended_at = ${to} WHERE issuer = $1 AND subject = $2 RETURNING holder_id AS "holderId"`,
    [issuer, subject],
  );
  for (const { holderId } of changed) await operatorDid(owner, { rule, subjectId: holderId });
}

/** Lets the hub know somebody of the identity provider, or a partner's system. */
export async function openAccount(owner: Operator, person: NewPerson): Promise<string> {
  const personId = await addPerson(owner, person);
  await operatorDid(owner, { rule: 'Account.open', subjectId: personId });
  return personId;
}

/** Gives a post, and with it the capacity and whatever rights the post has by itself. */
export async function givePost(owner: Operator, { personId, organisationId, kind }: PostHeld): Promise<void> {
  await appoint(owner, personId, organisationId, kind);
  await operatorDid(owner, { rule: `Post.give.${kind}`, subjectId: personId, organisationId });
}

/**
 * Ends a post, and with it the capacity and, in the same transaction, every right to a child that rests on it: their places in teams, and what
 * those gave to whoever supervises them. Answers whether there was such a post. Whoever comes back begins anew.
 */
export async function endPost(owner: Operator, post: PostHeld): Promise<boolean> {
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
  if (ended.length === 0) return false;
  await operatorDid(owner, { rule: `Post.end.${post.kind}`, subjectId: post.personId, organisationId: post.organisationId });
  return true;
}
