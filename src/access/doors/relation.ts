import type { Entity } from '../../platform/database/table';
import type { Policy } from '../policy';
import type { LoaderOf } from '../request';
import type { PageArgs } from '../../platform/graphql/connection';

/** Takes a value into a statement, and answers the place (`$1`, …) that stands for it there. */
export type Bind = (value: unknown) => string;
/** What is asked of a list, besides where to begin and how many: a beginning of a name, an id, a state; and `today`, the day on which it is asked. */
export type Asked = Readonly<Record<string, unknown>> & Partial<Pick<PageArgs, 'first' | 'after'>>;

/** A way to what a list means, in SQL over `t`. */
export interface Way {
  readonly is: string;
  /** The children about whom the viewer may read lead to it; otherwise an index of its own does. */
  readonly by?: 'the children in reach';
}
/** A list as data: enough to read it by itself or inside a larger statement. */
export interface Listing {
  readonly policy: Policy;
  /** A property that orders the list, made unique by id. */
  readonly orderBy: string;
  /** Of the records that the viewer may see, those that are meant: SQL over `t`. All, where it answers nothing. */
  readonly where?: ((asked: Asked, bind: Bind) => string | undefined) | undefined;
  /** Ways to what is meant; none, where `where` leads to it by itself; left out, the children about whom the viewer may read lead to it. */
  readonly ways?: ((asked: Asked) => readonly Way[]) | undefined;
}
/** Counts and sums by name, each an aggregate of SQL over `t`, and which rows all of them are about. */
export interface Totals {
  readonly sums: Readonly<Record<string, string>>;
  readonly among: string;
}

/** What narrows the rows of a key by what is asked beside it, as a stretch of days does. */
export interface Narrowing {
  /** SQL over `t`. */
  where(asked: Asked, bind: Bind): string;
  /** What the loader is asked by for the rows of a key so narrowed. */
  keyOf(key: string, asked: Asked): string;
}

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
  /** Which of the rows that hold the key are meant, where not all are: SQL over `t`. */
  readonly among?: string;
  /** Of rows that more than their key is asked for. */
  readonly narrowing?: Narrowing;
  /** Of a list: what is on a page, whose key is all that was asked of it. */
  readonly listing?: Listing;
  /** Of counts and sums: what is counted of the rows, instead of the rows. */
  readonly totals?: Totals;
}
const relations = new WeakMap<LoaderOf<never, unknown>, Relation>();

/** Says what a loader reads. */
export function reading<K, V>(relation: Relation, loader: LoaderOf<K, V>): LoaderOf<K, V> {
  relations.set(loader, relation);
  return loader;
}
export const relationOf = (loader: LoaderOf<never, unknown>): Relation | undefined => relations.get(loader);
