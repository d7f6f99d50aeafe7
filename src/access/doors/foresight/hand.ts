import { tableOf, type Entity } from '../../../platform/database/table';
import { utcInstant } from '../../../platform/database/pg-types';
import type { Kind } from '../../relationship';
import type { Request } from '../../request';
import type { Branch } from './branches';

/** A row as the statement answers it: its own properties, and the rows below it under `~0`, `~1`, … */
export type FoundRow = { childId: string; '~kinds'?: Kind[]; '~shared'?: string[] } & Record<string, unknown>;

const momentsOf = new WeakMap<Entity<object>, readonly string[]>();
function moments(entity: Entity<object>): readonly string[] {
  const known = momentsOf.get(entity) ?? tableOf(entity).columns.filter(({ type }) => type === 'timestamptz').map(({ property }) => property);
  momentsOf.set(entity, known);
  return known;
}

/** Puts the rows that were read ahead into the hands of the loaders that will be asked for them. */
export function hand(request: Request, { loader, relation, branches }: Branch, key: string, rows: readonly FoundRow[]): void {
  const texts = moments(relation.entity);
  for (const row of rows) {
    for (const property of texts) if (typeof row[property] === 'string') row[property] = utcInstant(row[property]);
    if (relation.policy) request.found(relation.policy.name, row.childId, row['~kinds'], row['~shared']);
    branches.forEach((branch, at) => {
      const below = row[branch.key];
      if (typeof below === 'string') hand(request, branch, below, row[`~${at}`] as FoundRow[]);
    });
  }
  request.prime(loader, key, relation.many ? rows : (rows[0] ?? null));
}
