import { tableOf, type Entity } from '../platform/database/table';

/** The viewer is not shut out of this row's child. Asked once a statement, and not once a row. */
export const notShutOutSql = (row: string): string => `${row}.child_id <> ALL ((SELECT viewer_shut_out_children())::uuid[])`;

/** While a child's address is hidden from the viewer, no relationship counts but that of a restricted parent. */
export const asRestrictedSql = (row: string): string =>
  `(${row}.kind = 'RESTRICTED_PARENT' OR ${row}.child_id <> ALL ((SELECT viewer_restricted_children())::uuid[]))`;

const notPointing: ReadonlySet<string> = new Set(['child_id', 'recorded_by', 'recorded_for']);

/** The viewer is shut out neither of this record nor of one that it points at: its notes, its wordings, its copy in an issued plan. */
export function notShutOutOfSql({ entity }: { readonly entity: Entity<object> }, row: string): string {
  const pointing = tableOf(entity).columns.filter(({ name, type }) => type === 'uuid' && !notPointing.has(name));
  const ids = pointing.map(({ name }) => `${row}."${name}"`).join(', ');
  return `((SELECT cardinality(viewer_shut_out_records()) = 0) OR NOT ARRAY[${ids}]::uuid[] && (SELECT viewer_shut_out_records())::uuid[])`;
}
