import type { Tools } from '../../access';
import { childPolicy, type Child } from '../../people';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { namesIn } from './names-in';

interface ForFamily {
  readonly childId: string;
  readonly incidentId: string;
  readonly words: string;
}
const unlike = (other: string, own: string | undefined): string => (other === own ? '' : other);

/** The other children in an incident, less what the child is called too. */
async function othersIn({ childId, incidentId }: Omit<ForFamily, 'words'>, { tx, find }: Tools): Promise<Pick<Child, 'givenName' | 'familyName'>[]> {
  const rows = await tx.connection.query<{ id: string }>('SELECT other_child_id AS id FROM other_involved WHERE incident_id = $1', [incidentId]);
  const own = await find(childPolicy, childId);
  const others = await Promise.all(rows.map(({ id }) => find(childPolicy, id)));
  return others.flatMap((other) => (other ? [{ givenName: unlike(other.givenName, own?.givenName), familyName: unlike(other.familyName, own?.familyName) }] : []));
}

/** Why words cannot go to the family: they name another child who was in it. */
export async function whyNotForFamily(told: ForFamily, tools: Tools): Promise<InvalidInput | undefined> {
  const [named] = namesIn(told.words, await othersIn(told, tools));
  return named && invalid('words', `this names ${[named.givenName, named.familyName].filter(Boolean).join(' ')}, who was in it too: write “another child”`);
}

/** Why a day cannot be one on which the family was told. */
export function whyNotToldOn(on: string, { after, today }: { readonly after: string; readonly today: string }): InvalidInput | undefined {
  if (on > today) return invalid('on', 'this day is still to come');
  return on < after ? invalid('on', `it happened on ${after}`) : undefined;
}
