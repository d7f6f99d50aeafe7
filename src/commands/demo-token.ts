import { DEMO_ISSUER } from '../demo/demo-issuer-name';
import { demoPeople, isSystem, type DemoPerson } from '../demo/demo-people';
import type { Config } from '../platform/config';
import { openDemoIssuer } from '../platform/identity/demo-issuer';
import { UsageProblem } from './command';
import { nearest } from './nearest';

/** The demo's people, where there are any. */
export function peopleOfTheDemo({ production, demo }: Config): readonly DemoPerson[] {
  if (production || !demo) throw new UsageProblem('There are no demo people here: this hub runs in production, or with DEMO=off.');
  return demoPeople();
}

function personCalled(handle: string, people: readonly DemoPerson[]): DemoPerson {
  const found = people.find((person) => person.handle === handle);
  if (found) return found;
  const close = nearest(handle, people.map((person) => person.handle));
  const meant = close.length > 0 ? ` Did you mean ${close.join(' or ')}?` : '';
  throw new UsageProblem(`Nobody in the demo is called ${handle}.${meant} \`npm run token\` lists everybody.`);
}

/** A bearer token for one of the demo people, as the running hub accepts it. */
export async function demoToken(handle: string, config: Config): Promise<string> {
  const person = personCalled(handle, peopleOfTheDemo(config));
  const { dataDir, oidcAudience: audience, production } = config;
  const issuer = await openDemoIssuer({ dataDir, issuerUrl: DEMO_ISSUER, audience, production });
  return issuer.sign({ subject: handle, ...(isSystem(person) ? { clientId: handle, scopes: person.scopes } : {}) });
}
