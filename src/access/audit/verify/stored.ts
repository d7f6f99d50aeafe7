import { createHash } from 'node:crypto';
import type { AuditKeys } from '../audit-keys';
import { canonical } from '../canonical';
import { faultOfMark, type Marked } from '../mark';

/** An entry as it stands in the database, each value as PostgreSQL writes it. */
export interface StoredEntry extends Marked {
  readonly id: string;
  readonly xid: string;
  readonly mark: Buffer | null;
}
/** A seal and the entry that it is for; the entry's values are null where it is gone. */
export interface Sealed extends StoredEntry {
  readonly chain: string;
  readonly sequence: string;
  readonly entryId: string;
  readonly sealedAt: string;
  readonly previous: string;
  readonly hash: string;
}

export const ENTRY = `e.id::text AS id, e.xid::text AS xid, extract(epoch FROM e.at)::text AS at, e.kind, e.person_id::text AS person, e.acting_for::text AS "actingFor",
  e.child_id::text AS child, e.children::text AS children, e.people::text AS people, e.rule, e.subject_id::text AS subject, e.types::text AS types, e.kept_from_family::text AS kept, e.events::text AS events, e.mark`;
export const SEALED = `s.chain::text AS chain, s.sequence::text AS sequence, s.entry_id::text AS "entryId", extract(epoch FROM s.sealed_at)::text AS "sealedAt",
  encode(s.previous, 'hex') AS previous, encode(s.hash, 'hex') AS hash, ${ENTRY}`;

/** Of the entries of people who had chosen no capacity. */
const CHAIN_OF_NONE = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const chainOf = ({ actingFor }: StoredEntry): string => actingFor ?? CHAIN_OF_NONE;

/** What a seal covers, in its order. */
const coveredBy = ({ chain, sequence, entryId, sealedAt, previous, ...entry }: Sealed): (string | null)[] => [
  chain, sequence, entryId, sealedAt, previous, entry.xid, entry.id, entry.at, entry.kind, entry.person, entry.actingFor, entry.child, entry.rule, entry.subject,
  entry.types, entry.kept, entry.events, entry.mark?.toString('hex') ?? null,
];
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash that PostgreSQL's `audit_hash` gives; computed here, since a superuser can change that function. */
const hashOf = (sealed: Sealed): string => sha256(JSON.stringify(['audit 2', ...coveredBy(sealed), sealed.children, sealed.people]));
/** The hash that it gave while every entry was about one child and of one person. */
const formerHashOf = (sealed: Sealed): string | undefined =>
  sealed.children === null && sealed.people === null ? sha256(canonical(['audit 1', ...coveredBy(sealed)])) : undefined;

/** What is wrong with a sealed entry by itself; undefined when nothing is. */
export function faultOf(sealed: Sealed, keys: AuditKeys): string | undefined {
  if (sealed.id === null) return 'the entry is gone';
  if (![hashOf(sealed), formerHashOf(sealed)].includes(sealed.hash)) return 'the entry, or its seal, was altered after it was sealed';
  if (chainOf(sealed) !== sealed.chain) return 'the entry belongs to another chain';
  return faultOfMark(keys, sealed.mark, sealed);
}
