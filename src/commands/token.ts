import { isSystem, nameOf, type DemoPerson } from '../demo/demo-people';
import { organisationNames } from '../demo/organisation-names';
import { readConfig } from '../platform/config';
import { leaveWith, UsageProblem } from './command';
import { demoToken, peopleOfTheDemo } from './demo-token';

/** 'SEND_CASEWORKER' is read as 'SEND caseworker'. */
const words = (role: string): string =>
  role
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/\b(senco|dsl|send)\b/g, (word) => word.toUpperCase());

type Names = ReadonlyMap<string, string>;

/** What somebody is: posts and where, children of the family. */
function standing(person: DemoPerson, organisations: Names): string {
  const at = (reference: string): string => organisations.get(reference) ?? reference;
  if (isSystem(person)) return `system of ${at(person.organisation)} (${person.scopes.join(' ')})`;
  const posts = person.posts.map(({ role, organisation }) => `${words(role)}, ${at(organisation)}`);
  const family = (person.family ?? []).map(({ relation, child }) =>
    relation === 'SELF' ? 'speaks for themself' : `${words(relation)} of ${child}`,
  );
  return [...posts, ...family].join('; ');
}

function list(people: readonly DemoPerson[]): string {
  const names = organisationNames();
  const width = Math.max(...people.map(({ handle }) => handle.length)) + 2;
  return people.map((person) => `${person.handle.padEnd(width)}${nameOf(person)}: ${standing(person, names)}`).join('\n');
}

async function main(): Promise<number> {
  const [handle] = process.argv.slice(2);
  const config = readConfig();
  process.stdout.write(`${handle === undefined ? list(peopleOfTheDemo(config)) : await demoToken(handle, config)}\n`);
  return 0;
}

leaveWith(main, [UsageProblem]);
