import { listed, visible, type Request } from '../access';
import type { Child } from './child.entity';
import type { IdentifierScheme } from './child-identifier.entity';
import { childIdentifierPolicy } from './child-identifier.policy';
import { childrenByNumber } from './people.loaders';
import { asKept } from './read-identifiers';

/** The child with this number; null when there is none, and null when the number is not for the viewer to look up. */
export async function childWithIdentifier(request: Request, scheme: IdentifierScheme, value: string): Promise<Child | null> {
  const [child] = (await listed(request, childrenByNumber, { scheme, value })).nodes;
  if (!child) return null;
  // That it has this number is told of it as well.
  request.found(childIdentifierPolicy.name, child.id);
  return child;
}

/** The children with these numbers, by the number as it was given; one whose number the viewer may not look up, or that two bear, is not among them. */
export async function childrenWithIdentifiers(request: Request, scheme: IdentifierScheme, values: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await visible(request, childIdentifierPolicy, 't.scheme = $1 AND t.value = ANY ($2::text[])', [scheme, values.map(asKept)]);
  const holders = (value: string): string[] => [...new Set(rows.filter((row) => row.value === asKept(value)).map(({ childId }) => childId))];
  return new Map(values.flatMap((value): [string, string][] => {
    const [only, another] = holders(value);
    return only && !another ? [[value, only]] : [];
  }));
}
