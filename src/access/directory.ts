import { holdsNoRecord } from '../platform/graphql/transparent';
import DataLoader from 'dataloader';
import { columnOf, tableOf, type Entity } from '../platform/database/table';
import { isUuid } from '../platform/uuid';
import { reading } from './doors/relation';
import type { Kind } from './relationship';
import type { LoaderOf } from './request';

const known: Entity<object>[] = [];
export const directories = (): readonly Entity<object>[] => known;

/** Declares a kind of entry that everyone who is signed in may look up (organisations, practitioners), and says why. */
export function openToAll(entity: Entity<object>, because: string): void {
  known.push(entity);
  holdsNoRecord(entity.name, because);
}

/** Who keeps the entries of a directory by their own deeds: those who hold one of these posts, for the organisation that the entry names. */
interface Keepers {
  /** The property that names the organisation. */
  readonly of: string;
  readonly posts: readonly Kind[];
}
const kept = new Map<Entity<object>, Keepers>();
export const keepersOf = (entity: Entity<object>): Keepers | undefined => kept.get(entity);
export const keptBy = (entity: Entity<object>, keepers: Keepers): void => void kept.set(entity, keepers);

/** `SELECT` of everything that an entry `t` says, under its own property names. */
export const selectEntry = (entity: Entity<object>): string => `SELECT ${tableOf(entity).typedSelection} FROM "${tableOf(entity).name}" t`;

/** The directory's entry with this id. */
export const entryById = <T extends { id: string }>(entity: Entity<T>): LoaderOf<string, T | null> =>
  reading({ entity: entity, by: 'id', many: false }, (request) =>
    new DataLoader(async (ids) => {
      const rows = await request.entries<T>(`${selectEntry(entity)} WHERE t.id = ANY ($1::uuid[])`, [ids.filter(isUuid)]);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id.toLowerCase()) ?? null);
    }));

/** The directory's entries that name the key in one property, in this order: SQL over `t`. */
export const entriesOf = <T extends object>(entity: Entity<T>, property: keyof T & string, order: string): LoaderOf<string, T[]> =>
  reading({ entity, by: property, many: true, order }, (request) =>
    new DataLoader(async (keys) => {
      const rows = await request.entries<T>(`${selectEntry(entity)} WHERE t."${columnOf(entity, property).name}" = ANY ($1::uuid[]) ORDER BY ${order}`, [keys.filter(isUuid)]);
      return keys.map((key) => rows.filter((row) => row[property] === key.toLowerCase()));
    }));
