import { createHmac, timingSafeEqual } from 'node:crypto';
import { nonce } from '../../platform/nonce';
import type { Viewer } from '../viewer';
import type { AuditKey, AuditKeys } from './audit-keys';
import { canonical } from './canonical';

/** What an entry says, beside who acted, in what capacity and when. */
export interface Entry {
  readonly kind: 'DEED' | 'REFUSAL' | 'READ';
  readonly childId: string | null;
  /** All the children of a list that was read at once; then there is no child. */
  readonly children?: readonly string[];
  /** All who were told at once, in one capacity; then nobody acted alone. */
  readonly people?: readonly string[];
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
  readonly person: string | null;
  readonly actingFor: string | null;
  readonly child: string | null;
  readonly children: string | null;
  readonly people: string | null;
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

function codeOf(key: AuditKey, once: Buffer, { at, kind, person, actingFor, child, rule, subject, types, kept, events, children, people }: Marked): Buffer {
  const ofOne = [at, kind, person, actingFor, child, rule, subject, types, kept, events];
  const said = children === null && people === null ? ['mark 1', ...ofOne] : ['mark 2', ...ofOne, children, people];
  return createHmac('sha256', key.marking).update(once).update(canonical(said)).digest();
}

const lower = (id: string | null): string | null => id?.toLowerCase() ?? null;
const listed = (names: readonly string[]): string => `{${names.join(',')}}`;
const several = (ids: readonly string[] | undefined): string | null => (ids ? lower(listed(ids)) : null);

const asMarked = (
  { personId, actingFor, enteredAt }: Viewer,
  { kind, childId, children, people, rule, subjectId, types, keptFromFamily, events }: Entry,
): Marked => ({
  at: enteredAt,
  kind,
  person: people ? null : personId,
  actingFor,
  child: lower(childId),
  children: several(children),
  people: several(people),
  rule,
  subject: lower(subjectId),
  types: listed(types),
  kept: listed(keptFromFamily),
  events: String(events),
});

export const markerWith =
  ({ current }: AuditKeys): Marker =>
  (viewer, entry) => {
    const once = nonce(NONCE);
    return `${current.id}${once.toString('hex')}${codeOf(current, once, asMarked(viewer, entry)).toString('hex')}`;
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
