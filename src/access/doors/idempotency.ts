import { createHash } from 'node:crypto';
import type { Connection } from '../../platform/database/database';
import { HubError } from '../../platform/graphql/errors';
import { policyNamed } from '../policy';
import { readable, selectFrom } from '../predicate';
import type { Viewer } from '../viewer';

/** What lets a caller send the same deed again after a lost answer, without doing it twice. */
export interface Keyed {
  readonly idempotencyKey?: string | null;
}
interface Kept {
  readonly deed: string;
  readonly digest: string;
  readonly subjectType: string;
  readonly subjectId: string;
}
type ToldAgain = (tx: Connection, id: string) => Promise<object | undefined>;
const receipts = new Map<string, ToldAgain>();
/** Says how an answer is told again that is no record of a child but a receipt of the caller's own. */
export const toldAgainBy = (type: string, again: ToldAgain): void => void receipts.set(type, again);
async function recordAgain(tx: Connection, type: string, id: string): Promise<object | undefined> {
  const policy = policyNamed(type)!;
  const [row] = await tx.query<object>(`${selectFrom(policy)} WHERE t.id = $1 AND ${readable(policy)}`, [id]);
  return row;
}

const digestOf = (input: object): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');

/**
 * The answer that this caller was given for this key, read again with their present rights; undefined when the deed is new.
 * A second caller with the same key waits here until the first has committed.
 */
export async function answerAgain<R>(tx: Connection, viewer: Viewer, deed: string, input: Keyed): Promise<R | undefined> {
  const { idempotencyKey: key } = input;
  if (!key) return undefined;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`${viewer.personId}/${viewer.actingFor}/${key}`]);
  const [kept] = await tx.query<Kept>(
    `SELECT deed, digest, subject_type AS "subjectType", subject_id AS "subjectId" FROM idempotency_key WHERE person_id = $1 AND acting_for = $2 AND key = $3`,
    [viewer.personId, viewer.actingFor, key],
  );
  if (!kept) return undefined;
  if (kept.deed !== deed || kept.digest !== digestOf(input)) {
    throw new HubError('CONFLICT', 'This idempotency key was used for something else. Use a new key for a new deed.');
  }
  const receipt = receipts.get(kept.subjectType);
  const row = await (receipt ? receipt(tx, kept.subjectId) : recordAgain(tx, kept.subjectType, kept.subjectId));
  if (!row) throw new HubError('NOT_FOUND', 'There is no such record');
  return row as R;
}

/** Remembers what the deed answered: a name and an id, never content. */
export async function keepAnswer(tx: Connection, viewer: Viewer, deed: string, input: Keyed, outcome: object): Promise<void> {
  if (!input.idempotencyKey) return;
  const { __typename: type, id } = outcome as { __typename: string; id: string };
  await tx.query(
    `INSERT INTO idempotency_key (person_id, acting_for, key, deed, digest, subject_type, subject_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [viewer.personId, viewer.actingFor, input.idempotencyKey, deed, digestOf(input), type, id],
  );
}
