import DataLoader from 'dataloader';
import { columnOf } from '../../platform/database/table';
import { grouped } from '../../platform/grouped';
import { isUuid } from '../../platform/uuid';
import type { ChildRecord } from '../child-record';
import type { Policy } from '../policy';
import { visibleSql } from '../predicate';
import type { LoaderOf, Request } from '../request';
import { reading } from './relation';

type Row<T> = T & { childId: string };
/** Any policy over T, whatever its deeds. */
export type PolicyOf<T extends ChildRecord> = Policy<T, never>;

/** Reads the rows of one kind that the viewer may see and that `condition` (over `t`, with `$1…`) picks. Lists, totals and what is read ahead say `readable` in statements of their own. */
export function visible<T extends ChildRecord>(request: Request, policy: PolicyOf<T>, condition: string, values: readonly unknown[]): Promise<Row<T>[]> {
  return request.rows<Row<T>>({ type: policy.name, text: `${visibleSql(policy)} AND ${condition}`, values });
}

const byIdOf = <T extends ChildRecord>(policy: PolicyOf<T>): LoaderOf<string, T | null> =>
  reading({ entity: policy.entity, policy, by: 'id', many: false }, (request) =>
    new DataLoader(async (ids) => {
      const rows = await visible(request, policy, 't.id = ANY ($1::uuid[])', [ids.filter(isUuid)]);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id.toLowerCase()) ?? null);
    }));

const known = new WeakMap<object, unknown>();
/**
 * The record with this id; null when there is none, and null when there is one that the viewer may not know of. One loader for a kind of
 * record, whoever asks for it: what one has read in an operation nobody else reads again.
 */
export function byId<T extends ChildRecord>(policy: PolicyOf<T>): LoaderOf<string, T | null> {
  const loader = (known.get(policy) as LoaderOf<string, T | null> | undefined) ?? byIdOf(policy);
  known.set(policy, loader);
  return loader;
}

interface Order {
  /** SQL over `t`, as `t.position, t.id`. */
  readonly by: string;
  /** Which of them alone are meant: SQL over `t`. */
  readonly among?: string;
}
const oldestFirst: Order = { by: 't.recorded_at, t.id' };

/** All records that point at the key through one column, in order. */
export const byForeignKey = <T extends ChildRecord>(policy: PolicyOf<T>, property: keyof T & string, { by, among }: Order = oldestFirst): LoaderOf<string, T[]> =>
  reading({ entity: policy.entity, policy, by: property, many: true, order: by, ...(among && { among }) }, (request) =>
    new DataLoader(async (keys) => {
      const column = columnOf(policy.entity, property).name;
      const rows = await visible(request, policy, `t."${column}" = ANY ($1::uuid[])${among ? ` AND ${among}` : ''} ORDER BY ${by}`, [keys.filter(isUuid)]);
      const groups = grouped(rows, (row) => row[property] as string);
      return keys.map((key) => groups.get(key.toLowerCase()) ?? []);
    }));
