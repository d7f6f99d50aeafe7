import { OPERATOR, type Kind, type Operator } from '../access';
import type { Connection } from '../platform/database/database';
import { givePost, openAccount } from './account';
import type { IdentifierScheme } from './child-identifier.entity';
import { systemKindOf } from './open-to-agency';
import type { Organisation } from './organisation.entity';
import { asKept } from './read-identifiers';

/** What an operator may ask of a child's number: which child it is, and which authority answers for them. Never who they are. */
export interface FoundChild {
  readonly id: string;
  readonly authorityId: string | null;
}

/** The children that this very number is held for: none, one, or (where a partner's file was wrong) several. */
export const childrenNumbered = (owner: Connection, scheme: IdentifierScheme, value: string): Promise<FoundChild[]> =>
  owner.query<FoundChild>(
    `SELECT DISTINCT c.id, c.authority_id AS "authorityId" FROM child_identifier i JOIN child c ON c.id = i.child_id WHERE i.scheme = $1 AND i.value = $2`,
    [scheme, asKept(value)],
  );

/** What a file says of who the child is; what it does not say is left out. */
export interface SaidOfChild {
  readonly familyName?: string | undefined;
  readonly dateOfBirth?: string | undefined;
}

/** Whether a file is plainly about another child: born on another day, and of another family name. One of the two alone may be a slip, or a new name. */
export async function isSomebodyElse(owner: Connection, childId: string, { familyName, dateOfBirth }: SaidOfChild): Promise<boolean> {
  if (!familyName || !dateOfBirth) return false;
  const [answer] = await owner.query<{ another: boolean }>(
    'SELECT date_of_birth <> $2::date AND lower(family_name) <> lower($3) AS another FROM child WHERE id = $1',
    [childId, dateOfBirth, familyName],
  );
  return answer?.another ?? false;
}

/** A partner's system, as it enters the hub. */
export interface System {
  readonly issuer: string;
  readonly subject: string;
  readonly actingFor: string;
  readonly kind: Kind;
}

/** The system of an organisation: its own where it has one, and otherwise one that an operator's imports act as. Undefined for an organisation that exchanges no records. */
export async function systemOf(owner: Operator, { id, kind, name }: Organisation): Promise<System | undefined> {
  const post = systemKindOf(kind);
  if (!post) return undefined;
  await owner.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 3))`, [id]);
  // Whoever had the turn before may have begun after this transaction did, whose now() would not know the post that they gave.
  const [own] = await owner.query<{ issuer: string; subject: string }>(
    `SELECT a.issuer, a.subject FROM post p JOIN person s ON s.id = p.person_id AND s.is_system JOIN account a ON a.holder_id = s.id AND a.suspended_at IS NULL
     WHERE p.organisation_id = $1 AND p.kind = $2 AND p.starts_at <= clock_timestamp() AND p.ends_at > clock_timestamp() ORDER BY a.issuer = $3, a.subject LIMIT 1`,
    [id, post, OPERATOR],
  );
  if (own) return { ...own, actingFor: id, kind: post };
  const account = { issuer: OPERATOR, subject: id };
  const personId = await openAccount(owner, { name: `Imports for ${name}`, isSystem: true, account });
  await givePost(owner, { personId, organisationId: id, kind: post });
  return { ...account, actingFor: id, kind: post };
}
