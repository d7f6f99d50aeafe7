import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Viewer } from '../viewer';
import type { AuditKey, AuditKeys } from './audit-keys';
import { canonical } from './canonical';

/** What an entry says, beside who acted, in what capacity and when. */
export interface Entry {
  readonly kind: 'DEED' | 'REFUSAL' | 'READ';
  readonly childId: string | null;
  readonly rule: string | null;
  readonly subjectId: string | null;
  readonly types: readonly string[];
  readonly keptFromFamily: readonly string[];
  readonly events: number;
}
/** Makes a hub's mark on an entry, in hexadecimal. */
export type Marker = (viewer: Viewer, entry: Entry) => string;

/** What a mark covers, each value as PostgreSQL writes it. */
export interface Marked {
  readonly at: string;
  readonly kind: string;
  readonly person: string;
  readonly actingFor: string | null;
  readonly child: string | null;
  readonly rule: string | null;
  readonly subject: string | null;
  readonly types: string;
  readonly kept: string;
  readonly events: string;
}

const ID = 8;
/** Makes every mark another, so that an entry cannot be put in a second time. */
const NONCE = 16;
const LENGTH = ID + NONCE + 32;

const codeOf = (key: AuditKey, nonce: Buffer, { at, kind, person, actingFor, child, rule, subject, types, kept, events }: Marked): Buffer =>
  createHmac('sha256', key.marking)
    .update(nonce)
    .update(canonical(['mark 1', at, kind, person, actingFor, child, rule, subject, types, kept, events]))
    .digest();

const lower = (id: string | null): string | null => id?.toLowerCase() ?? null;
const listed = (names: readonly string[]): string => `{${names.join(',')}}`;

const asMarked = (
  { personId, actingFor, enteredAt }: Viewer,
  { kind, childId, rule, subjectId, types, keptFromFamily, events }: Entry,
): Marked => ({
  at: enteredAt,
  kind,
  person: personId,
  actingFor,
  child: lower(childId),
  rule,
  subject: lower(subjectId),
  types: listed(types),
  kept: listed(keptFromFamily),
  events: String(events),
});

export const markerWith =
  ({ current }: AuditKeys): Marker =>
  (viewer, entry) => {
    const nonce = randomBytes(NONCE);
    return `${current.id}${nonce.toString('hex')}${codeOf(current, nonce, asMarked(viewer, entry)).toString('hex')}`;
  };

/** What is wrong with the mark of an entry; undefined when a hub has written it just so. */
export function faultOfMark(keys: AuditKeys, mark: Buffer | null, marked: Marked): string | undefined {
  if (mark?.length !== LENGTH) return 'no hub has marked the entry';
  const id = mark.toString('hex', 0, ID);
  const key = keys.named(id);
  if (!key) return `the entry is marked with the key ${id}, which is not among the keys here`;
  const code = codeOf(key, mark.subarray(ID, ID + NONCE), marked);
  return timingSafeEqual(code, mark.subarray(ID + NONCE)) ? undefined : 'the entry is not as a hub has written it';
}
