import { tableOf, type Column, type Entity } from '../platform/database/table';
import { kindsOf, type RowAudience } from './audience';
import type { Withheld } from './policy';

/** A column that is withheld, in whole or in part, from some who see the row. */
export interface WithheldColumn extends Withheld {
  readonly column: Column;
}

/** Any policy, whatever it is over. */
interface Withholding {
  readonly entity: Entity<object>;
  readonly withheld: ReadonlyMap<string, Withheld>;
}

const known = new WeakMap<Entity<object>, readonly WithheldColumn[]>();
export function withheldColumns({ entity, withheld }: Withholding): readonly WithheldColumn[] {
  const columns = known.get(entity) ?? tableOf(entity).columns.flatMap((column) => {
    const how = withheld.get(column.property);
    return how ? [{ ...how, column }] : [];
  });
  known.set(entity, columns);
  return columns;
}

/** The audiences that columns are withheld for, each once; an audience of nobody admits nobody and is not asked. */
export const audiencesOf = (columns: readonly WithheldColumn[]): readonly RowAudience[] =>
  [...new Set(columns.map(({ audience }) => audience))].filter((audience) => kindsOf(audience).length > 0);

/** Where records of a kind are read: in their table, or, where it has columns that are withheld, in the view that withholds them. */
export const seenAs = (policy: Withholding): string => {
  const { name } = tableOf(policy.entity);
  return withheldColumns(policy).length > 0 ? `${name}_seen` : name;
};

/** The column of that view by which rows are sorted for those too who are not told it. */
export const sortedBy = (column: string): string => `${column}_sorts`;
