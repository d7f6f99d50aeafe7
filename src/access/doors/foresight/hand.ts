import { tableOf, type Entity } from '../../../platform/database/table';
import { utcInstant } from '../../../platform/database/pg-types';
import type { Kind } from '../../relationship';
import type { Request } from '../../request';
import { pageFrom } from '../list';
import type { Asked } from '../relation';
import type { Branch } from './branches';

/** A row as the statement answers it: its own properties, and the rows below it under `~0`, `~1`, … */
export type FoundRow = { childId: string; '~kinds'?: Kind[]; '~shared'?: string[] } & Record<string, unknown>;

/** What was found for a key. */
interface Found {
  readonly key: string;
  readonly rows: readonly FoundRow[];
}

const momentsOf = new WeakMap<Entity<object>, readonly string[]>();
function moments(entity: Entity<object>): readonly string[] {
  const known = momentsOf.get(entity) ?? tableOf(entity).columns.filter(({ type }) => type === 'timestamptz').map(({ property }) => property);
  momentsOf.set(entity, known);
  return known;
}

/**
 * Puts the rows that were read ahead into the hands of the loaders that will be asked for them. The statement asks the policy of the row
 * that it begins with, and with it learns how the viewer stands to the child; of all that is below, the policy is asked here. A row of
 * another child is left to its loader, and so are those beside it.
 */
export function hand(request: Request, branch: Branch, { key, rows }: Found): void {
  const { loader, relation } = branch;
  const seen = seenOf(request, branch, rows);
  if (seen) request.prime(loader, key, relation.many ? seen : (seen[0] ?? null));
}

/** Hands over a page of a list, and how many there are in all where that was asked. */
export function handPage(request: Request, branch: Branch, { key, rows, count }: Found & { readonly count: () => Promise<number> }): void {
  const seen = seenOf(request, branch, rows);
  if (seen) request.prime(branch.loader, key, pageFrom(seen, JSON.parse(key) as Asked, count));
}

/** Of the rows that were found, those that the viewer may know of, with what is below them handed over; undefined where that cannot be told. */
function seenOf(request: Request, { relation, branches }: Branch, rows: readonly FoundRow[]): FoundRow[] | undefined {
  const { policy } = relation;
  const seen: FoundRow[] = [];
  for (const row of rows) {
    if (policy && row['~kinds']) request.knows(row.childId, row['~kinds'], row['~shared']);
    const may = policy ? request.mayRead(policy, row) : true;
    if (may === undefined) return undefined;
    if (may) seen.push(row);
  }
  for (const row of seen) {
    for (const property of moments(relation.entity)) if (typeof row[property] === 'string') row[property] = utcInstant(row[property]);
    if (policy) request.found(policy.name, row.childId);
    branches.forEach((below, at) => handBelow(request, below, { row, found: row[`~${at}`] }));
  }
  return seen;
}

function handBelow(request: Request, below: Branch, { row, found }: { readonly row: FoundRow; readonly found: unknown }): void {
  const key = row[below.key];
  if (typeof key !== 'string') return;
  if (!below.relation.totals) return hand(request, below, { key, rows: found as FoundRow[] });
  request.found(below.relation.policy!.name, row.childId);
  request.prime(below.loader, key, found);
}
