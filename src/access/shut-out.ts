import { tableOf, type Entity } from '../platform/database/table';
import type { ViewerWords } from './viewer-words';

/** They are not shut out of this row's child. */
export const notShutOutSql = (row: string, { shutOutChildren }: ViewerWords): string => `${row}.child_id <> ALL (${shutOutChildren})`;

/** While a child's address is hidden from them, no relationship counts but that of a restricted parent. */
export const asRestrictedSql = (row: string, { restrictedChildren }: ViewerWords): string =>
  `(${row}.kind = 'RESTRICTED_PARENT' OR ${row}.child_id <> ALL (${restrictedChildren}))`;

const notPointing: ReadonlySet<string> = new Set(['child_id', 'recorded_by', 'recorded_for']);

/** There is no record that the viewer is shut out of. */
export const shutOutOfNoneSql = `current_setting('app.shut_out_records', true) = '{}'`;

/** The viewer is shut out neither of this record nor of one that it points at: its notes, its wordings, its copy in an issued plan. */
export function notShutOutOfSql({ entity }: { readonly entity: Entity<object> }, row: string, shutOutOfNone = shutOutOfNoneSql): string {
  const pointing = tableOf(entity).columns.filter(({ name, type }) => type === 'uuid' && !notPointing.has(name));
  const ids = pointing.map(({ name }) => `${row}."${name}"`).join(', ');
  return `(${shutOutOfNone} OR NOT ARRAY[${ids}]::uuid[] && viewer_shut_out_records())`;
}
