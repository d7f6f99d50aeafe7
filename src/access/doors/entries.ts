import type { Connection } from '../../platform/database/database';
import { asSent, tableOf, type Entity } from '../../platform/database/table';

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
