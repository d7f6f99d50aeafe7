import type { Connection } from '../../platform/database/database';
import { asSent, tableOf, type Entity } from '../../platform/database/table';
import { pageSize, parted, type PageArgs, type RowsOfPage } from '../../platform/graphql/connection';
import { placeAfter, plainCursor } from '../../platform/graphql/plain-cursor';
import { selectEntry } from '../directory';
import type { Request } from '../request';

interface Listed<T> {
  readonly entity: Entity<T>;
  /** What an entry `t` must be like; its values are numbered from 1. */
  readonly condition: string;
  readonly values: readonly unknown[];
}

/** A text that is looked for, as `ILIKE` takes it: its signs stand for themselves. */
export const lookedFor = (search: string | undefined): string | null => search?.replace(/[%_\\]/g, '\\$&') ?? null;

/** A page of a directory by name: every reader gets the same. */
export async function pageOfEntries<T extends { readonly id: string; readonly name: string }>(
  request: Request, { first, after }: PageArgs, { entity, condition, values }: Listed<T>,
): Promise<RowsOfPage<T>> {
  const size = pageSize(first);
  const behind = `$${values.length + 1}::text`;
  const found = await request.entries<T>(
    `${selectEntry(entity)} WHERE ${condition}
     AND (${behind} IS NULL OR (t.name || '/' || t.id) > ${behind}) ORDER BY t.name || '/' || t.id LIMIT ${size + 1}`,
    [...values, placeAfter(after)],
  );
  return {
    ...parted(found, size),
    cursorOf: ({ name, id }) => plainCursor(`${name}/${id}`),
    count: async () => (await request.entries<{ n: number }>(`SELECT count(*)::int AS n FROM "${tableOf(entity).name}" t WHERE ${condition}`, values))[0]!.n,
  };
}

interface Numbered {
  readonly id: string;
  readonly version: number;
}

/** Adds an entry to a directory. PostgreSQL asks whether it is the viewer's to keep. */
export async function addEntry<T extends Numbered>(tx: Connection, entity: Entity<T>, values: Partial<T>): Promise<T> {
  const { name, columns, typedSelection } = tableOf(entity);
  const written = columns.filter(({ property }) => values[property as keyof T] !== undefined);
  const places = written.map((_, at) => `$${at + 1}`).join(', ');
  const [row] = await tx.query<T>(
    `INSERT INTO "${name}" AS t (${written.map((column) => `"${column.name}"`).join(', ')}) VALUES (${places}) RETURNING ${typedSelection}`,
    written.map((column) => asSent(column, values[column.property as keyof T])),
  );
  return row!;
}

/** Changes an entry that is still at the version that the change was made for; null when somebody was faster. */
export async function changeEntry<T extends Numbered>(tx: Connection, entity: Entity<T>, at: Numbered, changes: Partial<T>): Promise<T | null> {
  const { name, columns, typedSelection } = tableOf(entity);
  const written = columns.filter(({ property }) => changes[property as keyof T] !== undefined);
  const sets = written.map((column, index) => `"${column.name}" = $${index + 3}`);
  const [row] = await tx.query<T>(
    `UPDATE "${name}" AS t SET ${['version = t.version + 1', ...sets].join(', ')} WHERE t.id = $1 AND t.version = $2 RETURNING ${typedSelection}`,
    [at.id, at.version, ...written.map((column) => asSent(column, changes[column.property as keyof T]))],
  );
  return row ?? null;
}
