import { holdsNoRecord } from '../platform/graphql/transparent';
import DataLoader from 'dataloader';
import { tableOf, type Entity } from '../platform/database/table';
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

/** The directory's entry with this id. */
export const entryById = <T extends { id: string }>(entity: Entity<T>): LoaderOf<string, T | null> =>
  reading({ entity: entity, by: 'id', many: false }, (request) =>
    new DataLoader(async (ids) => {
      const { name, selection } = tableOf(entity);
      const rows = await request.entries<T>(`SELECT ${selection}, '${entity.name}' AS "__typename" FROM "${name}" t WHERE t.id = ANY ($1::uuid[])`, [ids.filter(isUuid)]);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    }));
