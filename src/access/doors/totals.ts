import DataLoader from 'dataloader';
import type { ChildRecord } from '../child-record';
import type { Policy } from '../policy';
import { readable, tells } from '../predicate';
import type { LoaderOf } from '../request';
import { seenAs } from '../seen';
import { shutOutOfNoneSql } from '../shut-out';
import type { PolicyOf } from './read';
import { reading, type Totals } from './relation';

/** A count or a sum, in SQL over `t`. */
interface Total {
  readonly aggregate: string;
  readonly as: 'int' | 'float8' | 'date';
  /** Of which of them; of all, where it is left out. */
  readonly of?: string;
  /** The field that it adds up: who is not told the field is not told its sum either. */
  readonly told?: string;
}

const conditionsOf = (policy: Policy, { of, told }: Total): string[] => [...(of ? [of] : []), ...(told ? [tells(policy, told, 't', 'k.standing')] : [])];

function sqlOf(policy: Policy, total: Total): string {
  const conditions = conditionsOf(policy, total);
  const filter = conditions.length > 0 ? ` FILTER (WHERE ${conditions.join(' AND ')})` : '';
  return `(${total.aggregate}${filter})::${total.as}`;
}

/**
 * The totals, as `c`, over the records that the viewer may see of each of these children, who are `k.key`. How the viewer stands to a child,
 * and whether they are shut out of any record, is asked once for all of the child's records.
 */
export function fromTotals(policy: Policy, { sums, among }: Totals, children: string): string {
  const columns = Object.entries(sums).map(([name, sql]) => `${sql} AS "${name}"`);
  return `(SELECT d.key, viewer_standing(d.key) AS standing, ${shutOutOfNoneSql} AS of_none FROM (${children}) d (key) OFFSET 0) k CROSS JOIN LATERAL (
    SELECT ${columns.join(', ')} FROM "${seenAs(policy)}" t WHERE t.child_id = k.key AND ${readable(policy, 't', 'k.standing', 'k.of_none')} AND ${among}) c`;
}

/**
 * Counts and sums over the records of a child that the viewer may see, and over nothing else: what is withheld from them is not added up.
 * `among` narrows all of them, once a record; the child is `k.key`.
 */
export function totalsOfChild<R extends object>(policy: PolicyOf<ChildRecord>, named: Readonly<Record<keyof R & string, Total>>, among = 'true'): LoaderOf<string, R> {
  const totals: Totals = { sums: Object.fromEntries(Object.entries<Total>(named).map(([name, total]) => [name, sqlOf(policy, total)])), among };
  return reading({ entity: policy.entity, policy, by: 'childId', many: false, totals }, (request) =>
    new DataLoader(async (children) => {
      const text = `SELECT k.key AS "childId", c.* FROM ${fromTotals(policy, totals, 'SELECT unnest($1::uuid[])')}`;
      const rows = await request.rows<R & { childId: string }>({ type: policy.name, text, values: [children] });
      const found = new Map(rows.map((row) => [row.childId, row]));
      return children.map((child) => found.get(child)!);
    }));
}
