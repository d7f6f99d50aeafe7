import { getMetadataArgsStorage } from 'typeorm';
import { snake } from './naming';

export type Entity<T> = new () => T;

export interface Column {
  readonly property: string;
  readonly name: string;
  /** PostgreSQL computes it (a generated column): read, never written. */
  readonly computed: boolean;
  readonly json: boolean;
  /** What PostgreSQL calls the type, for casts. */
  readonly type: string;
}
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The select list that turns a row of `t` into a plain object with the entity's own property names. */
  readonly selection: string;
  /** The same, with the type that the row is of in the API. */
  readonly typedSelection: string;
}

const ancestry = (entity: Entity<unknown>): unknown[] => {
  const chain: unknown[] = [];
  for (let at: unknown = entity; typeof at === 'function' && at !== Function.prototype; at = Object.getPrototypeOf(at)) chain.push(at);
  return chain.reverse();
};

const tables = new Map<Entity<unknown>, Table>();

/** Reads an entity's table from its decorators, so that reading and writing need neither a connection nor hydration. */
export function tableOf(entity: Entity<unknown>): Table {
  const known = tables.get(entity);
  if (known) return known;
  const storage = getMetadataArgsStorage();
  const given = storage.tables.find((table) => table.target === entity);
  if (!given) throw new Error(`${entity.name} is not an entity: it has no @Entity()`);
  const chain = ancestry(entity);
  const columns = storage.columns
    .filter((column) => chain.includes(column.target))
    .sort((a, b) => chain.indexOf(a.target) - chain.indexOf(b.target))
    .filter((column, at, all) => !all.slice(at + 1).some(({ propertyName }) => propertyName === column.propertyName))
    .map(({ propertyName, options }) => ({
      property: propertyName,
      name: options.name ?? snake(propertyName),
      computed: Boolean(options.asExpression),
      json: options.type === 'jsonb',
      type: `${String(options.type)}${options.array ? '[]' : ''}`,
    }));
  const selection = columns.map(({ name, property }) => `t."${name}" AS "${property}"`).join(', ');
  const table = { name: given.name ?? snake(entity.name), columns, selection, typedSelection: `${selection}, '${entity.name}' AS "__typename"` };
  tables.set(entity, table);
  return table;
}

/** A value as PostgreSQL is sent it for a column. */
export const asSent = ({ json }: Column, value: unknown): unknown => (json && value !== null && value !== undefined ? JSON.stringify(value) : value);

/** The column that holds a property; a property that is no column is a mistake of ours, not of the reader. */
export function columnOf(entity: Entity<unknown>, property: string): Column {
  const column = tableOf(entity).columns.find((each) => each.property === property);
  if (!column) throw new Error(`${entity.name}.${property} is not a column`);
  return column;
}
