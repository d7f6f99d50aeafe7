import { columnOf, tableOf, type Column, type Entity } from '../../../platform/database/table';

/*
 * A row holds the keys of what is below it in a property (`planId`), in one that lists several (`lineIds`), or within the JSON of one
 * (`content.authorId`). Here it is said once where they are, for the statement that follows them and for the rows that it found.
 */
const placeOf = (key: string): readonly string[] => key.split('.');
export const columnOfKey = (entity: Entity<object>, key: string): Column => columnOf(entity, placeOf(key)[0]!);
export const isKeyOf = (entity: Entity<object>, key: string): boolean => tableOf(entity).columns.some(({ property }) => property === placeOf(key)[0]);

const ID = `'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;

/** The keys that the rows of a set hold, as a question of its own. What stands in JSON need be no id, and is left out where it is none. */
export function keysFrom(rows: string, entity: Entity<object>, key: string): string {
  const [, ...within] = placeOf(key);
  const { name, json, type } = columnOfKey(entity, key);
  if (!json) return `SELECT ${type.endsWith('[]') ? `unnest(a."${name}")` : `a."${name}"`} FROM ${rows} a`;
  const held = within.length > 0 ? `(a."${name}" #> '{${within.join(',')}}')` : `a."${name}"`;
  const each = `jsonb_array_elements_text(CASE jsonb_typeof(${held}) WHEN 'array' THEN ${held} ELSE jsonb_build_array(${held}) END)`;
  return `SELECT CASE WHEN k.key ~* ${ID} THEN k.key::uuid END FROM ${rows} a CROSS JOIN ${each} k (key)`;
}

const none: readonly string[] = [];
const within = (held: unknown, name: string): unknown => (typeof held === 'object' && held !== null ? (held as Record<string, unknown>)[name] : undefined);

/** The keys that one row holds. */
export function keysIn(row: Readonly<Record<string, unknown>>, key: string): readonly string[] {
  const plain = row[key];
  if (typeof plain === 'string') return [plain];
  if (plain === null) return none;
  const held = placeOf(key).reduce<unknown>(within, row);
  return (Array.isArray(held) ? held : [held]).filter((each): each is string => typeof each === 'string');
}
