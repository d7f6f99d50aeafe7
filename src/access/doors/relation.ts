import type { Entity } from '../../platform/database/table';
import type { Policy } from '../policy';
import type { LoaderOf } from '../request';

/** What a loader reads, as data: enough to read the same rows inside a larger statement. */
export interface Relation {
  readonly entity: Entity<object>;
  /** None for a directory's entries, which everybody may look up. */
  readonly policy?: Policy;
  /** The property that the loader's key is matched with. */
  readonly by: string;
  /** A list of rows, or the one row. */
  readonly many: boolean;
  /** SQL over `t`. */
  readonly order?: string;
}
const relations = new WeakMap<LoaderOf<never, unknown>, Relation>();

/** Says what a loader reads. */
export function reading<K, V>(relation: Relation, loader: LoaderOf<K, V>): LoaderOf<K, V> {
  relations.set(loader, relation);
  return loader;
}
export const relationOf = (loader: LoaderOf<never, unknown>): Relation | undefined => relations.get(loader);
