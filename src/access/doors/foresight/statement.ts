import { columnOf, tableOf, type Column } from '../../../platform/database/table';
import { seenAs, STANDS } from '../../seen';
import { kindsTo, readable } from '../../predicate';
import { markOf } from '../../wall/stamp';
import { notShutOutOfSql } from '../../shut-out';
import type { Asked, Relation } from '../relation';
import { fromTotals } from '../totals';
import { columnOfKey, keysFrom } from './keys';
import type { Level } from './levels';

/** Which rows of a relation are meant: SQL over `t`. */
export interface Picked {
  readonly where: string;
  /** What follows the conditions: from where on, in what order, how many. */
  readonly part?: string;
  /** Of a list that is found of all children at once: its rows, with how the viewer stands to their children. */
  readonly page?: string;
  /** Of a list, where it is asked how many there are in all: where they are. */
  readonly counted?: string;
}
/** A root of a question, and what is picked there. */
export interface PickedRoot {
  readonly level: Level;
  readonly picked: Picked;
}

/** Exact numbers would lose digits as JSON numbers. */
const exact = new Set(['bigint', 'numeric', 'int8']);
const cell = ({ name, type }: Column): string => `t."${name}"${exact.has(type) ? '::text' : ''}`;
const sourceOf = ({ policy, entity }: Relation): string => `"${policy ? seenAs(policy) : tableOf(entity).name}" t`;
/** Where the statement answers what its answer rests on. */
export const MARK = 'rests on';
const rowsAt = (at: number): string => `rows${at}`;

/** The columns of a level that those below it are found by. */
const keysBelow = ({ branch, below }: Level): string[] => below.map((level) => columnOfKey(branch.relation.entity, level.branch.key).name);

/** A row as a JSON array, its columns in their order; at a root with the kinds by which the viewer stands to its child. */
function rowSql({ isRoot, branch: { relation: { entity, policy } } }: Level, standing: string): string {
  return `json_build_array(${[...tableOf(entity).columns.map(cell), ...(isRoot && policy ? [standing] : [])].join(', ')})`;
}

/**
 * The rows of one level. At a root the policy is asked here; below, PostgreSQL's own wall lets through what the viewer may read, and `hand`
 * asks the policies of it.
 */
function rowsOf(level: Level, { where, part, page }: Picked): string {
  const { isRoot, branch: { relation } } = level;
  const { policy, order } = relation;
  const conditions = [where, ...(policy ? [isRoot ? readable(policy) : notShutOutOfSql(policy, 't')] : [])];
  const keys = new Set([...keysBelow(level), ...(isRoot && policy ? ['child_id'] : [])]);
  const columns = [`${rowSql(level, page ? `t."${STANDS}"::text` : kindsTo('t.child_id'))} AS cells`, ...[...keys].map((name) => `t."${name}"`)];
  if (page) return `SELECT ${columns.join(', ')} FROM (SELECT t.* FROM ${page}) t${part}`;
  return `SELECT ${columns.join(', ')} FROM ${sourceOf(relation)} WHERE ${conditions.join(' AND ')}${part ?? (order ? ` ORDER BY ${order}` : '')}`;
}

/** What is asked at a level beside its keys, and the rows that it leaves: SQL over `t`. */
export interface Narrowed {
  readonly asked: Asked | undefined;
  readonly where: string;
}
/** By the place of the level. */
export type NarrowedLevels = ReadonlyMap<number, Narrowed>;

interface Parts {
  /** The rows that others are found by, each level before those below it. */
  readonly sets: string[];
  /** What the statement answers. */
  readonly answers: string[];
  readonly narrowed: NarrowedLevels;
}

function addLevel(parts: Parts, level: Level, picked: Picked): void {
  const { isRoot } = level;
  const rows = rowsOf(level, picked);
  const isKept = isRoot || level.below.length > 0;
  const from = isKept ? rowsAt(level.at) : `(${rows}) ${rowsAt(level.at)}`;
  if (isKept) parts.sets.push(`${rowsAt(level.at)} AS MATERIALIZED (${rows})`);
  parts.answers.push(`(SELECT coalesce(json_agg(cells), '[]') FROM ${from}) AS "${level.at}"`);
  if (isRoot && level.branch.relation.policy) parts.answers.push(sharesOf(level));
  for (const below of level.below) addBelow(parts, below, level);
}

/** Which records of the children of a root are shared with the viewer. */
const sharesOf = ({ at }: Level): string =>
  `(SELECT coalesce(json_agg(json_build_array(s.child_id, s.record_id)), '[]') FROM viewer_shares(ARRAY(SELECT a.child_id FROM ${rowsAt(at)} a)) s) AS "${at}~"`;

function addBelow(parts: Parts, level: Level, above: Level): void {
  const { relation, key } = level.branch;
  const keys = keysFrom(rowsAt(above.at), above.branch.relation.entity, key);
  const narrower = [relation.among, parts.narrowed.get(level.at)?.where].map((each) => (each ? `${each} AND ` : '')).join('');
  if (!relation.totals) return addLevel(parts, level, { where: `${narrower}t."${columnOf(relation.entity, relation.by).name}" = ANY (ARRAY(${keys}))` });
  // Of what is only counted nobody can ask afterwards whether it may be: the policy is asked in the statement.
  const counted = fromTotals(relation.policy!, relation.totals, `SELECT DISTINCT * FROM (${keys}) k`);
  parts.answers.push(`(SELECT coalesce(json_agg(json_build_array(k.key, row_to_json(c))), '[]') FROM ${counted}) AS "${level.at}"`);
}

/** What the answer rests on, where it is all of the one child with whom it begins. */
const restsOn = ({ at }: Level): string => `(SELECT json_build_array(a.child_id, ${markOf('a.child_id')}) FROM ${rowsAt(at)} a LIMIT 1) AS "${MARK}"`;

/** The one statement that reads everything below the roots of a question: each level once, by the keys of the level above. */
export function statementFor(roots: readonly PickedRoot[], narrowed: NarrowedLevels): string {
  const parts: Parts = { sets: [], answers: [], narrowed };
  for (const { level, picked } of roots) {
    addLevel(parts, level, picked);
    if (picked.counted) parts.answers.push(`(SELECT count(*)::int FROM ${picked.counted}) AS "${level.at}#"`);
  }
  const begins = roots.find(({ level: { branch: { relation } } }) => relation.policy && !relation.listing);
  if (begins) parts.answers.push(restsOn(begins.level));
  return `${parts.sets.length > 0 ? `WITH ${parts.sets.join(', ')} ` : ''}SELECT ${parts.answers.join(', ')}`;
}
