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

const listed = new Set<Entity<object>>();
/** Says that records of a kind are listed, counted or added up over all children whom the viewer knows. */
export const isListed = ({ entity }: Pick<Withholding, 'entity'>): void => void listed.add(entity);
export const areListed = ({ entity }: Pick<Withholding, 'entity'>): boolean => listed.has(entity);

/** Where records of a kind are read that are: in a view that asks once how the viewer stands to all children whom they know, and not at each row. */
export const reachedAs = (policy: Pick<Withholding, 'entity'>): string => `${tableOf(policy.entity).name}_reached`;

/** The column of that view that says by which kinds the viewer stands to the child of a row, as bits. */
export const STANDS = 'viewer_stands';

/** The column of either view by which rows are sorted for those too who are not told it. */
export const sortedBy = (column: string): string => `${column}_sorts`;
