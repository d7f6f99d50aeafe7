import { Kind } from '../access';
import { addPerson, appoint, organisationOf as organisationById, systemKindOf } from '../people';
import type { Connection } from '../platform/database/database';
import { DEMO_ISSUER } from './demo-issuer-name';
import { demoPeople, isSystem, nameOf, type DemoPerson } from './demo-people';

const kindOf = (role: string): Kind => {
  const kind = Object.values(Kind).find((each) => each === role);
  if (kind) return kind;
  throw new Error(`The demo's files give somebody the post ${role}, which there is not`);
};

async function postsOf(
  owner: Connection,
  person: DemoPerson,
  organisations: ReadonlyMap<string, string>,
): Promise<readonly (readonly [string, Kind])[]> {
  if (!isSystem(person)) return person.posts.map(({ organisation, role }) => [organisations.get(organisation)!, kindOf(role)] as const);
  const organisation = await organisationById(owner, organisations.get(person.organisation)!);
  return [[organisation!.id, systemKindOf(organisation!.kind)!]];
}

async function bring(owner: Connection, person: DemoPerson): Promise<string> {
  const [known] = await owner.query<{ id: string }>('SELECT id FROM person WHERE handle = $1', [person.handle]);
  if (known) return known.id;
  const { handle } = person;
  return addPerson(owner, { name: nameOf(person), handle, isSystem: isSystem(person), account: { issuer: DEMO_ISSUER, subject: handle } });
}

/** Gives everybody in the demo an account and their posts, as an operator does. */
export async function bringPeople(owner: Connection, organisations: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const persons = new Map<string, string>();
  for (const person of demoPeople()) {
    const id = await bring(owner, person);
    for (const [organisation, kind] of await postsOf(owner, person, organisations)) await appoint(owner, id, organisation, kind);
    persons.set(person.handle, id);
  }
  return persons;
}
