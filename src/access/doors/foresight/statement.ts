import { columnOf, tableOf } from '../../../platform/database/table';
import { seenAs } from '../../seen';
import { kindsTo, readable, sharedOf } from '../../predicate';
import { notShutOutOfSql } from '../../shut-out';
import type { Relation } from '../relation';
import { selectTotals } from '../totals';
import type { Branch } from './branches';

/** Exact numbers would lose digits as JSON numbers. */
const exact = new Set(['bigint', 'numeric', 'int8']);

const columnsOf = ({ entity }: Relation, row: string): string =>
  tableOf(entity).columns.map(({ name, property, type }) => `${row}."${name}"${exact.has(type) ? '::text' : ''} AS "${property}"`).join(', ');

/** How the viewer stands to the child, beside the row through which the child comes into the answer. */
const standing = (row: string): string =>
  `to_json(${kindsTo(`${row}.child_id`)}) AS "~kinds", to_json(${sharedOf(`${row}.child_id`)}) AS "~shared"`;

/** Which rows of a relation are meant: SQL over its row. */
export interface Picked {
  readonly where: string;
  /** What follows the conditions: from where on, in what order, how many. */
  readonly part?: string;
  /** Of a list: how many there are in all is asked as well. */
  readonly counted?: boolean;
}
const over = (row: string, sql: string): string => sql.replace(/\bt\./g, `${row}.`);
const sourceOf = ({ policy, entity }: Relation): string => `"${policy ? seenAs(policy) : tableOf(entity).name}"`;

/** The rows of a branch that are picked, each carrying the rows of the branches below it as `~0`, `~1`, … */
function rowsOf({ relation, branches }: Branch, { where, part }: Picked, depth: number): string {
  const row = `t${depth}`;
  const { entity, policy, order } = relation;
  const selected = [
    columnsOf(relation, row),
    `'${entity.name}' AS "__typename"`,
    ...(policy && depth === 0 ? [standing(row)] : []),
    ...branches.map((branch, at) => `${below(branch, `${row}."${columnOf(entity, branch.key).name}"`, depth + 1)} AS "~${at}"`),
  ];
  // Below, `hand` asks the policies of what PostgreSQL's own wall lets through: written out here they would cost more than the reading.
  const conditions = [over(row, where), ...(policy ? [depth === 0 ? readable(policy, row) : notShutOutOfSql(policy, row)] : [])];
  const ordered = part ?? (order ? ` ORDER BY ${order}` : '');
  return `SELECT ${selected.join(', ')} FROM ${sourceOf(relation)} ${row} WHERE ${conditions.join(' AND ')}${over(row, ordered)}`;
}

/** What is below a row, by the key that it holds: rows, or what is counted of them. */
function below(branch: Branch, key: string, depth: number): string {
  const { relation } = branch;
  const where = `t."${columnOf(relation.entity, relation.by).name}" = ${key}`;
  if (!relation.totals) return asJson(rowsOf(branch, { where }, depth), depth);
  // Of what is only counted nobody can ask afterwards whether it may be: the policy is asked in the statement.
  const row = `t${depth}`;
  const counted = `SELECT ${over(row, selectTotals(relation.totals))} FROM ${sourceOf(relation)} ${row} WHERE ${over(row, where)} AND ${readable(relation.policy!, row)}`;
  return `(SELECT row_to_json(j${depth}) FROM (${counted}) j${depth})`;
}

const asJson = (rows: string, depth: number): string => `(SELECT coalesce(json_agg(row_to_json(j${depth})), '[]'::json) FROM (${rows}) j${depth})`;

function rootOf(branch: Branch, picked: Picked, at: number): string {
  const rows = `${asJson(rowsOf(branch, picked, 0), 0)} AS "${at}"`;
  if (!picked.counted) return rows;
  const { relation } = branch;
  return `${rows}, (SELECT count(*)::int FROM ${sourceOf(relation)} t0 WHERE ${over('t0', picked.where)} AND ${readable(relation.policy!, 't0')}) AS "${at}#"`;
}

/** A root of a question, and what is picked there. */
export interface PickedRoot {
  readonly branch: Branch;
  readonly picked: Picked;
}
/** The one statement that reads everything below the roots of a question. */
export const statementFor = (roots: readonly PickedRoot[]): string =>
  `SELECT ${roots.map(({ branch, picked }, at) => rootOf(branch, picked, at)).join(', ')}`;
