import type { Kind } from '../access';
import type { Connection } from '../platform/database/database';
import { addPerson, appoint } from './appoint';
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

/** A partner's system, as it enters the hub. */
export interface System {
  readonly issuer: string;
  readonly subject: string;
  readonly actingFor: string;
  readonly kind: Kind;
}
/** No token is ever accepted from it: what it is the issuer of acts from an operator's hand alone. */
const OPERATOR = 'urn:golden-thread:operator';

/** The system of an organisation: its own where it has one, and otherwise one that an operator's imports act as. Undefined for an organisation that exchanges no records. */
export async function systemOf(owner: Connection, { id, kind, name }: Organisation): Promise<System | undefined> {
  const post = systemKindOf(kind);
  if (!post) return undefined;
  await owner.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 3))`, [id]);
  const [own] = await owner.query<{ issuer: string; subject: string }>(
    `SELECT a.issuer, a.subject FROM post p JOIN person s ON s.id = p.person_id AND s.is_system JOIN account a ON a.holder_id = s.id AND a.suspended_at IS NULL
     WHERE p.organisation_id = $1 AND p.kind = $2 AND p.starts_at <= now() AND p.ends_at > now() ORDER BY a.issuer = $3, a.subject LIMIT 1`,
    [id, post, OPERATOR],
  );
  if (own) return { ...own, actingFor: id, kind: post };
  const account = { issuer: OPERATOR, subject: id };
  await appoint(owner, await addPerson(owner, { name: `Imports for ${name}`, isSystem: true, account }), id, post);
  return { ...account, actingFor: id, kind: post };
}
