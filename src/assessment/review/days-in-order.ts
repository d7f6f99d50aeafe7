import { invalid, type InvalidInput } from '../../platform/graphql/problem';

/** Days that came before, each with what happened on it; those that have not come are left out. */
export type Before = Readonly<Record<string, string | null | undefined>>;

/** Why something cannot have happened on that day: it is still to come, or something came before it that is later. */
export function outOfOrder(field: string, on: string, { today, before }: { readonly today: string; readonly before: Before }): InvalidInput | undefined {
  if (on > today) return invalid(field, `${on} is still to come: what has happened is written down, and not what will`);
  const [what, day] = Object.entries(before).find(([, each]) => each && on < each) ?? [];
  return what && day ? invalid(field, `${what} on ${day}, so this cannot have been on ${on}`) : undefined;
}
