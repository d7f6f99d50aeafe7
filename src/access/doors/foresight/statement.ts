import { columnOf, tableOf } from '../../../platform/database/table';
import { seenAs } from '../../seen';
import { kindsTo, readable, sharedOf } from '../../predicate';
import { notShutOutOfSql } from '../../shut-out';
import type { Relation } from '../relation';
import type { Branch } from './branches';

/** Exact numbers would lose digits as JSON numbers. */
const exact = new Set(['bigint', 'numeric', 'int8']);

const columnsOf = ({ entity }: Relation, row: string): string =>
  tableOf(entity).columns.map(({ name, property, type }) => `${row}."${name}"${exact.has(type) ? '::text' : ''} AS "${property}"`).join(', ');

/** How the viewer stands to the child, beside the row through which the child comes into the answer. */
const standing = (row: string): string =>
  `to_json(${kindsTo(`${row}.child_id`)}) AS "~kinds", to_json(${sharedOf(`${row}.child_id`)}) AS "~shared"`;

/** The rows of a branch whose key is `match`, each carrying the rows of the branches below it as `~0`, `~1`, … */
function rowsOf({ relation, branches }: Branch, match: string, depth: number): string {
  const row = `t${depth}`;
  const { entity, policy, order, by } = relation;
  const keyOf = (branch: Branch): string => `${row}."${columnOf(entity, branch.key).name}"`;
  const selected = [
    columnsOf(relation, row),
    `'${entity.name}' AS "__typename"`,
    ...(policy && depth === 0 ? [standing(row)] : []),
    ...branches.map((branch, at) => `${asJson(rowsOf(branch, keyOf(branch), depth + 1), depth + 1)} AS "~${at}"`),
  ];
  // Below, `hand` asks the policies of what PostgreSQL's own wall lets through: written out here they would cost more than the reading.
  const conditions = [`${row}."${columnOf(entity, by).name}" = ${match}`, ...(policy ? [depth === 0 ? readable(policy, row) : notShutOutOfSql(policy, row)] : [])];
  const ordered = order ? ` ORDER BY ${order.replace(/\bt\./g, `${row}.`)}` : '';
  return `SELECT ${selected.join(', ')} FROM "${policy ? seenAs(policy) : tableOf(entity).name}" ${row} WHERE ${conditions.join(' AND ')}${ordered}`;
}

const asJson = (rows: string, depth: number): string => `(SELECT coalesce(json_agg(row_to_json(j${depth})), '[]'::json) FROM (${rows}) j${depth})`;

/** The one statement that reads everything below the roots of a question, each from its own key (`$1`, `$2`, …) on. */
export const statementFor = (roots: readonly Branch[]): string =>
  `SELECT ${roots.map((root, at) => `${asJson(rowsOf(root, `$${at + 1}::uuid`, 0), 0)} AS "${at}"`).join(', ')}`;
