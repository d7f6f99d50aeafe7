import { DEMO_ISSUER } from '../demo/demo-issuer-name';
import { demoPeople, isSystem, nameOf, type DemoPerson } from '../demo/demo-people';
import { organisationNames } from '../demo/organisation-names';
import { readConfig } from '../platform/config';
import { openDemoIssuer } from '../platform/identity/demo-issuer';
import { leaveWith, UsageProblem } from './command';
import { nearest } from './nearest';

/** 'SEND_CASEWORKER' is read as 'SEND caseworker'. */
const words = (role: string): string =>
  role.toLowerCase().replaceAll('_', ' ').replace(/\b(senco|dsl|send)\b/g, (word) => word.toUpperCase());

type Names = ReadonlyMap<string, string>;

/** What somebody is: posts and where, children of the family. */
function standing(person: DemoPerson, organisations: Names): string {
  const at = (reference: string): string => organisations.get(reference) ?? reference;
  if (isSystem(person)) return `system of ${at(person.organisation)} (${person.scopes.join(' ')})`;
  const posts = person.posts.map(({ role, organisation }) => `${words(role)}, ${at(organisation)}`);
  const family = (person.family ?? []).map(({ relation, child }) => (relation === 'SELF' ? 'speaks for themself' : `${words(relation)} of ${child}`));
  return [...posts, ...family].join('; ');
}

function list(people: readonly DemoPerson[]): string {
  const names = organisationNames();
  const width = Math.max(...people.map(({ handle }) => handle.length)) + 2;
  return people.map((person) => `${person.handle.padEnd(width)}${nameOf(person)}: ${standing(person, names)}`).join('\n');
}

function personCalled(handle: string, people: readonly DemoPerson[]): DemoPerson {
  const found = people.find((person) => person.handle === handle);
  if (found) return found;
  const close = nearest(handle, people.map((person) => person.handle));
  const meant = close.length > 0 ? ` Did you mean ${close.join(' or ')}?` : '';
  throw new UsageProblem(`Nobody in the demo is called ${handle}.${meant} \`npm run token\` lists everybody.`);
}

async function main(): Promise<number> {
  const [handle] = process.argv.slice(2);
  const { dataDir, oidcAudience: audience, production, demo } = readConfig();
  if (production || !demo) throw new UsageProblem('There are no demo people here: this hub runs in production, or with DEMO=off.');
  const people = demoPeople();
  if (handle === undefined) {
    process.stdout.write(`${list(people)}\n`);
    return 0;
  }
  const person = personCalled(handle, people);
  const issuer = await openDemoIssuer({ dataDir, issuerUrl: DEMO_ISSUER, audience, production });
  process.stdout.write(`${await issuer.sign({ subject: handle, ...(isSystem(person) ? { clientId: handle, scopes: person.scopes } : {}) })}\n`);
  return 0;
}

leaveWith(main, [UsageProblem]);
