import { tableOf, type Column } from '../../platform/database/table';
import { admitsSql, isVarying, type Audience, type Narrowed, type RowAudience } from '../audience';
import { sharedSql } from '../handling';
import type { Policy } from '../policy';
import { reachesHandled } from '../predicate';
import { inReach } from '../reach';
import { notShutOutOfSql } from '../shut-out';
import { audiencesOf, reachedAs, seenAs, sortedBy, STANDS, withheldColumns, type WithheldColumn } from '../seen';

type Cases = Readonly<Record<string, Audience>>;
const casesOf = (audience: RowAudience): Cases => (isVarying(audience) ? audience.cases : { '': audience });
/** What an audience says where another is in one of its cases: the same case where both go by one column, and else every one that there is. */
const besides = (audience: RowAudience, other: RowAudience, at: string): readonly Audience[] =>
  isVarying(audience) && isVarying(other) && audience.by === other.by ? [audience.cases[at] ?? []] : Object.values(casesOf(audience));

const takesIn = (audience: Audience, { kinds, when, property }: Narrowed): boolean =>
  kinds.every((kind) => audience.some((term) => term === kind || (typeof term === 'object' && term.when === when && term.property === property && term.kinds.includes(kind))));

/** Whether everybody whom an audience takes in by what stands in a column is told the column, so that withholding it from others changes no answer. */
function isToldByWhom({ column, audience }: WithheldColumn, asked: RowAudience): boolean {
  if (isVarying(asked) && asked.by === column.property) return false;
  return Object.entries(casesOf(asked)).every(([at, terms]) =>
    terms.every((term) => typeof term !== 'object' || term.property !== column.property || besides(audience, asked, at).every((told) => takesIn(told, term))));
}

/** What decides who sees a record must be told to those whom it lets in: both walls ask it of what was read. */
function mustNotMislead(policy: Policy, columns: readonly WithheldColumn[]): void {
  const asked = [policy.read, policy.write, ...Object.values(policy.may).map(({ audience }) => audience), ...audiencesOf(columns)];
  const misleading = columns.find((column) => !asked.every((audience) => isToldByWhom(column, audience)));
  if (misleading) throw new Error(`${policy.name}.${misleading.column.property} decides who sees the record, and is withheld from some of them`);
}

const withoutParts = (value: string, parts: readonly (readonly string[])[]): string =>
  parts.reduce((kept, path) => `${kept} #- '{${path.join(',')}}'`, value);

/** What a view shows of a column: itself, or, where it is withheld, itself to those of whom `told` says that they are of the audience. */
function shown(column: Column, withheld: readonly WithheldColumn[], told: (audience: RowAudience) => string): string {
  const name = `"${column.name}"`;
  const how = withheld.find((each) => each.column.name === column.name);
  if (!how) return `t.${name}`;
  const otherwise = how.parts ? withoutParts(`t.${name}`, how.parts) : 'NULL';
  const isForNobody = !audiencesOf(withheld).includes(how.audience);
  const seen = isForNobody ? `${otherwise}::${column.type}` : `CASE WHEN ${told(how.audience)} THEN t.${name} ELSE ${otherwise} END`;
  return `${seen} AS ${name}${how.sorts ? `, t.${name} AS "${sortedBy(column.name)}"` : ''}`;
}

/**
 * The view that withholds columns. How the viewer stands to the row is asked once for all of them; what is shared is asked only where
 * that is not enough. A barrier, so that nothing in a query is asked of a row before the view has let it through.
 */
export function viewOf(policy: Policy): string {
  const withheld = withheldColumns(policy);
  mustNotMislead(policy, withheld);
  const { name, columns } = tableOf(policy.entity);
  const answers = audiencesOf(withheld).map((audience, at) => ({ as: `a${at}`, sql: admitsSql(policy.entity, audience, 't', 'k.standing') }));
  const asked = [{ as: 'reads', sql: reachesHandled(policy, 't', 'k.standing') }, ...answers];
  return `CREATE VIEW "${seenAs(policy)}" WITH (security_barrier) AS
    SELECT ${columns.map((column) => shown(column, withheld, (audience) => `v.shared OR v.a${audiencesOf(withheld).indexOf(audience)}`)).join(', ')}
    FROM "${name}" t CROSS JOIN LATERAL (
      SELECT s.*, CASE WHEN ${asked.map(({ as }) => `s.${as}`).join(' AND ')} THEN false ELSE ${sharedSql('t')} END AS shared
      FROM (SELECT ${asked.map(({ as, sql }) => `${sql} AS ${as}`).join(', ')} FROM (SELECT viewer_standing(t.child_id) AS standing OFFSET 0) k OFFSET 0) s OFFSET 0) v
    WHERE (v.reads OR v.shared) AND ${notShutOutOfSql(policy, 't')}`;
}

/**
 * The view of the records of all children whom the viewer knows: it lets through and withholds what the other does, and is led by the children.
 * Nothing in it calls a function at each row, but for records of children of whom something is shared.
 */
export function reachedViewOf(policy: Policy): string {
  const withheld = withheldColumns(policy);
  const { name, columns } = tableOf(policy.entity);
  const shared = `(k.shares AND ${sharedSql('t')})`;
  const told = (audience: RowAudience): string => `${admitsSql(policy.entity, audience, 't', 'k.standing')} OR ${shared}`;
  return `CREATE VIEW "${reachedAs(policy)}" WITH (security_barrier) AS
    SELECT ${columns.map((column) => shown(column, withheld, told)).join(', ')}, k.standing AS "${STANDS}"
    FROM ${inReach(policy)} JOIN "${name}" t ON t.child_id = k.child_id
    WHERE (${reachesHandled(policy, 't', 'k.standing')} OR ${shared}) AND ${notShutOutOfSql(policy, 't')}`;
}
