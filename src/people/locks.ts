import type { Kind } from '../access';
import type { Connection } from '../platform/database/database';

/** Waits for whoever is at this child, as every deed about the child does: what one of them decides on is then really there. */
export async function taking(tx: Connection, childId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [childId]);
}

export interface PostHeld {
  readonly personId: string;
  readonly organisationId: string;
  readonly kind: Kind;
}
const keyOf = ({ personId, organisationId, kind }: PostHeld): string => `${personId}/${organisationId}/${kind}`.toLowerCase();

/** Whether somebody holds a post, and holds it until this transaction is over: ending it waits. */
export async function holdsPost(tx: Connection, post: PostHeld): Promise<boolean> {
  await tx.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 5))', [keyOf(post)]);
  const held = await tx.query('SELECT 1 FROM post WHERE person_id = $1 AND organisation_id = $2 AND kind = $3 AND ends_at > now()', [
    post.personId,
    post.organisationId,
    post.kind,
  ]);
  return held.length > 0;
}

/** Waits for whoever is building on a post, so that ending it ends what they build as well. */
export async function takingPost(owner: Connection, post: PostHeld): Promise<void> {
  await owner.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 5))', [keyOf(post)]);
}
