import { createHash } from 'node:crypto';
import type { Connection } from '../../platform/database/database';
import { HubError, noSuchRecord } from '../../platform/graphql/errors';
import { policyNamed } from '../policy';
import { readById } from '../predicate';
import type { Viewer } from '../viewer';

/** What lets a caller send the same deed again after a lost answer, without doing it twice. */
export interface Keyed {
  readonly idempotencyKey?: string | null;
}
export interface Kept {
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
  const [row] = await tx.query<object>(readById(policyNamed(type)!), [id]);
  return row;
}

const digestOf = (input: object): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');

const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended(viewer_person() || '/' || viewer_acting_for() || '/' || $1, 1))`;
const KEPT = `SELECT deed, digest, subject_type AS "subjectType", subject_id AS "subjectId" FROM idempotency_key
  WHERE person_id = (SELECT viewer_person()) AND acting_for = (SELECT viewer_acting_for()) AND key = $1`;

/**
 * What was kept under this key of whoever the transaction belongs to; asked before it is known who that is, so that it travels with what
 * lets them in. A second caller with the same key waits here until the first has committed, and so does all that is asked behind it.
 */
export async function askKept(tx: Connection, { idempotencyKey: key }: Keyed): Promise<Kept | undefined> {
  if (!key) return undefined;
  const [, [kept]] = await Promise.all([tx.query(ALONE, [key]), tx.query<Kept>(KEPT, [key])]);
  return kept;
}

/** The answer that this caller was given for this key, read again with their present rights; undefined when the deed is new. */
export async function answerAgain<R>(tx: Connection, kept: Kept | undefined, deed: string, input: Keyed): Promise<R | undefined> {
  if (!kept) return undefined;
  if (kept.deed !== deed || kept.digest !== digestOf(input)) {
    throw new HubError('CONFLICT', 'This idempotency key was used for something else. Use a new key for a new deed.');
  }
  const receipt = receipts.get(kept.subjectType);
  const row = await (receipt ? receipt(tx, kept.subjectId) : recordAgain(tx, kept.subjectType, kept.subjectId));
  if (!row) throw noSuchRecord();
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
