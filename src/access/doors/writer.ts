import type { Connection } from '../../platform/database/database';
import { asSent, tableOf } from '../../platform/database/table';
import { notAllowed } from '../../platform/graphql/errors';
import { newId } from '../../platform/uuid';
import { admits, type Standing } from '../audience';
import type { ChildRecord } from '../child-record';
import type { HandlingCode } from '../handling';
import { selectFrom } from '../predicate';
import { withheldColumns } from '../seen';
import type { Viewer } from '../viewer';
import type { PolicyOf } from './read';

type Given = 'version' | 'recordedAt' | 'recordedBy' | 'recordedFor' | 'id';
/** What a new record needs to be told; the hub knows the rest. */
export type New<T extends ChildRecord> = Omit<T, Given> & Partial<Pick<T, 'id'>>;
export type Changes<T extends ChildRecord> = Partial<Omit<T, keyof ChildRecord>>;

interface Subject {
  readonly childId: string;
  readonly standing: Standing;
}
interface Writing {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly ids: readonly string[];
}

/** Writes records in a deed's transaction. Each row is checked against its policy as it stands after the change. */
export class Writer {
  constructor(
    readonly connection: Connection,
    private readonly viewer: Viewer & { readonly actingFor: string },
    /** Absent where the deed brings the child itself into the hub: row-level security alone decides then. */
    private readonly subject?: Subject,
  ) {}

  async insert<T extends ChildRecord>(policy: PolicyOf<T>, values: New<T>): Promise<T> {
    const [row] = await this.insertAll(policy, [values]);
    return row!;
  }

  /** Several rows of one kind in one statement. */
  async insertAll<T extends ChildRecord>(policy: PolicyOf<T>, rows: readonly New<T>[]): Promise<T[]> {
    if (rows.length === 0) return [];
    const { name, columns } = tableOf(policy.entity);
    const filled = rows.map((row) => ({ id: newId(), version: 1, recordedBy: this.viewer.personId, recordedFor: this.viewer.actingFor, ...row }));
    const written = columns.filter((column) => !column.computed && filled.some((row) => column.property in row && row[column.property as keyof typeof row] !== undefined));
    const values: unknown[] = [];
    const tuples = filled.map((row) => {
      const places = written.map((column) => {
        const value = row[column.property as keyof typeof row];
        return value === undefined ? 'DEFAULT' : `$${values.push(asSent(column, value))}`;
      });
      return `(${places.join(', ')})`;
    });
    const into = written.map((column) => `"${column.name}"`).join(', ');
    const inserted = await this.#written(policy, { text: `INSERT INTO "${name}" AS t (${into}) VALUES ${tuples.join(', ')}`, values, ids: filled.map(({ id }) => id) });
    return inserted.map((row) => this.#checked(policy, row));
  }

  /**
   * Changes a record if it is still at the version that the change was made for; null when somebody was faster.
   * There is no other way to change what one says.
   */
  async change<T extends ChildRecord>(policy: PolicyOf<T>, at: Pick<T, 'id' | 'version'>, changes: Changes<T>): Promise<T | null> {
    if (policy.appendOnly) throw new Error(`${policy.name} is added to and never altered`);
    return this.#update(policy, at, changes);
  }

  /** Sets the originator's word on who may see a record: the one thing that can change even where nothing is ever altered. */
  handle<T extends ChildRecord>(policy: PolicyOf<T>, at: Pick<T, 'id' | 'version'>, handling: HandlingCode | null): Promise<T | null> {
    return this.#update(policy, at, { handling });
  }

  async #update<T extends ChildRecord>(policy: PolicyOf<T>, at: Pick<T, 'id' | 'version'>, changes: Changes<T> | Pick<ChildRecord, 'handling'>): Promise<T | null> {
    const { name, columns } = tableOf(policy.entity);
    const values: unknown[] = [at.id, at.version];
    const sets = columns
      .filter((column) => column.property in changes && !column.computed)
      .map((column) => `"${column.name}" = $${values.push(asSent(column, changes[column.property as keyof typeof changes]))}`);
    const text = `UPDATE "${name}" AS t SET ${['version = t.version + 1', ...sets].join(', ')} WHERE t.id = $1 AND t.version = $2`;
    const [row] = await this.#written(policy, { text, values, ids: [at.id] });
    return row ? this.#checked(policy, row) : null;
  }

  /**
   * Writes, and answers the rows as the viewer sees them now. What is withheld from some cannot be returned by the statement that writes:
   * it is read behind it, in the same message.
   */
  async #written<T extends ChildRecord>(policy: PolicyOf<T>, { text, values, ids }: Writing): Promise<T[]> {
    if (withheldColumns(policy).length === 0) return this.connection.query<T>(`${text} RETURNING ${tableOf(policy.entity).typedSelection}`, values);
    const [written, seen] = await Promise.all([
      this.connection.query<{ id: string }>(`${text} RETURNING t.id`, values),
      this.connection.query<T>(`${selectFrom(policy)} WHERE t.id = ANY ($1::uuid[])`, [ids]),
    ]);
    const rows = new Map(seen.map((row) => [row.id, row]));
    return written.map(({ id }) => rows.get(id)!);
  }

  #checked<T extends ChildRecord>(policy: PolicyOf<T>, row: T): T {
    if (!this.subject) return row;
    const { childId, standing } = this.subject;
    if (row.childId === childId && admits(policy.write, row, standing)) return row;
    throw notAllowed(`${policy.name}.write`);
  }
}
