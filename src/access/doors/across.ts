import type { ChildRecord } from '../child-record';
import type { Policy } from '../policy';
import { childrenInReach, readable } from '../predicate';
import type { Request } from '../request';
import { seenAs } from '../seen';
import type { PolicyOf } from './read';

/**
 * Counts and sums over the records of one kind of all the children that the viewer may see, in one statement. `select` is given the rows to
 * select from, as `t`, and must answer with numbers: no child is named, and what is withheld from the viewer is not added up.
 */
export async function across<Row extends object>(request: Request, policyOver: PolicyOf<ChildRecord>, select: (rows: string) => string, values: readonly unknown[] = []): Promise<Row[]> {
  const policy: Policy = policyOver;
  const { tx } = await request.entered();
  return tx.query<Row>(select(`"${seenAs(policy)}" t WHERE ${readable(policy)} AND ${childrenInReach(policy)}`), values);
}
