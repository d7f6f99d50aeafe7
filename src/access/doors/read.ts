import DataLoader from 'dataloader';
import { columnOf } from '../../platform/database/table';
import { isUuid } from '../../platform/uuid';
import type { ChildRecord } from '../child-record';
import type { Policy } from '../policy';
import { seenAs } from '../seen';
import { childrenInReach, readable, selectFrom } from '../predicate';
import type { LoaderOf, Request } from '../request';
import { reading } from './relation';

type Row<T> = T & { childId: string };
const asPlain = <T extends ChildRecord>(policy: Policy<T, never>): Policy => policy;
/** Any policy over T, whatever its deeds. */
export type PolicyOf<T extends ChildRecord> = Policy<T, never>;

/** Reads the rows of one kind that the viewer may see and that `condition` (over `t`, with `$1…`) picks. All reading of records starts here. */
export function visible<T extends ChildRecord>(request: Request, policy: PolicyOf<T>, condition: string, values: readonly unknown[]): Promise<Row<T>[]> {
  const plain = asPlain(policy);
  return request.rows<Row<T>>(plain.name, `${selectFrom(plain)} WHERE ${readable(plain)} AND ${condition}`, values);
}

/** The record with this id; null when there is none, and null when there is one that the viewer may not know of. */
export const byId = <T extends ChildRecord>(policy: PolicyOf<T>): LoaderOf<string, T | null> =>
  reading({ entity: policy.entity, policy: asPlain(policy), by: 'id', many: false }, (request) =>
    new DataLoader(async (ids) => {
      const rows = await visible(request, policy, 't.id = ANY ($1::uuid[])', [ids.filter(isUuid)]);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id.toLowerCase()) ?? null);
    }));

interface Order {
  /** SQL over `t`, as `t.position, t.id`. */
  readonly by: string;
}
const oldestFirst: Order = { by: 't.recorded_at, t.id' };

/** All records that point at the key through one column, in order. */
export const byForeignKey = <T extends ChildRecord>(policy: PolicyOf<T>, property: keyof T & string, order: Order = oldestFirst): LoaderOf<string, T[]> =>
  reading({ entity: policy.entity, policy: asPlain(policy), by: property, many: true, order: order.by }, (request) =>
    new DataLoader(async (keys) => {
      const column = columnOf(policy.entity, property).name;
      const rows = await visible(request, policy, `t."${column}" = ANY ($1::uuid[]) ORDER BY ${order.by}`, [keys.filter(isUuid)]);
      const groups = grouped(rows, property);
      return keys.map((key) => groups.get(key) ?? []);
    }));

function grouped<T>(rows: readonly T[], property: keyof T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = row[property] as string;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** What a list asks for: which rows, in which order, and where to go on. */
export interface PageAsked {
  readonly where?: string;
  readonly values?: readonly unknown[];
  readonly first: number;
  readonly after?: string | undefined;
  /** A property that orders the list, made unique by id. */
  readonly orderBy: string;
}
export interface Page<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  /** Where to go on, for each row. */
  readonly cursorOf: (row: T) => string;
  readonly count: () => Promise<number>;
}

const MAX_PAGE = 100;
const encode = (parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
function decode(cursor: string): readonly [string, string] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && parts.length === 2 && isUuid(parts[1]) ? [String(parts[0]), parts[1]] : undefined;
  } catch {
    return undefined;
  }
}

/** One page of the records the viewer may see. Its cost grows with the page, and its count knows only what the viewer may. */
export async function pageOf<T extends ChildRecord>(request: Request, policy: PolicyOf<T>, asked: PageAsked): Promise<Page<T>> {
  const plain = asPlain(policy);
  const order = columnOf(policy.entity, asked.orderBy);
  const values = [...(asked.values ?? [])];
  const scope = `${childrenInReach(plain)}${asked.where ? ` AND ${asked.where}` : ''}`;
  const after = asked.after === undefined ? undefined : decode(asked.after);
  const from = after ? ` AND (t."${order.name}", t.id) > ($${values.push(after[0])}::${order.type}, $${values.push(after[1])}::uuid)` : '';
  const first = Math.min(Math.max(asked.first, 1), MAX_PAGE);
  const rows = await visible(request, policy, `${scope}${from} ORDER BY t."${order.name}", t.id LIMIT ${first + 1}`, values);
  return {
    rows: rows.slice(0, first),
    hasNextPage: rows.length > first,
    cursorOf: (row) => encode([String(row[asked.orderBy as keyof T]), row.id]),
    count: () => countOf(request, plain, scope, asked.values ?? []),
  };
}

async function countOf(request: Request, policy: Policy, scope: string, values: readonly unknown[]): Promise<number> {
  const { tx } = await request.entered();
  const [row] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM "${seenAs(policy)}" t WHERE ${readable(policy)} AND ${scope}`, values,
  );
  return row?.n ?? 0;
}
