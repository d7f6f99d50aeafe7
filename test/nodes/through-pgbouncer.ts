import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { DEMO_ISSUER } from '../../src/demo';
import { openGround, type OpenGround } from '../../src/hub';
import { freePort } from '../../src/platform/database/cluster/free-port';
import { connectExternal } from '../../src/platform/database/external';
import { openDemoIssuer } from '../../src/platform/identity/demo-issuer';
import { ask, newFolder, quiet, removeFolders } from '../platform/database/support';
import { openSocket } from '../platform/server/small-hub';
import { TestHub } from '../support/hub';
import { ServedHub } from '../support/served';
import { Crowd, steps } from './crossing';
import { HubProcess } from './hub-apart';
import { neighbours, type Neighbour } from './neighbours';
import { startPgBouncer, type RunningPgBouncer } from './pgbouncer';

/** `npm run test:pgbouncer`: the hub behind PgBouncer in transaction mode, as docker-compose.yml sets it up. */
const SERVER_CONNECTIONS = 3;
const CHANGES = 'subscription { changes { what cursor child { familyName } } }';

let hub: TestHub;
let bouncer: RunningPgBouncer;
/** One hears of events directly, the other only polls. */
let grounds: OpenGround[];
let doors: ServedHub[];
let people: (Neighbour & { bearer: string })[];
beforeAll(async () => {
  hub = await TestHub.open();
  bouncer = await startPgBouncer(await hub.administratorUrl(), SERVER_CONNECTIONS);
  process.stdout.write(`${bouncer.version}, ${SERVER_CONNECTIONS} server connections\n`);
  const behind = { appUrl: bouncer.through(hub.urls.appUrl), pooler: 'transaction', clock: hub.clock, log: quiet, connections: 6 } as const;
  grounds = [await openGround({ ...behind, listenUrl: hub.urls.appUrl }), await openGround(behind)];
  const first = await ServedHub.over({ ground: grounds[0]! } as TestHub);
  doors = [first, await ServedHub.over({ ground: grounds[1]! } as TestHub, { beside: first })];
  const found = await neighbours(hub, 3);
  people = await Promise.all(found.map(async (person) => ({ ...person, bearer: await doors[0]!.bearer(person.who) })));
});
afterAll(async () => {
  await Promise.all(doors.map((door) => door.close()));
  await Promise.all(grounds.map((ground) => ground.close()));
  await bouncer.stop();
  await hub.close();
});

describe('many people at two hubs over three connections of PgBouncer', () => {
  it('are never taken for one another, whatever is cut short, cancelled, killed, lost or tried again', async () => {
    const crowd = await Crowd.gather({
      doors: doors.map(({ graphql }, at) => ({ ground: grounds[at]!, graphql })), people,
      administratorUrl: await hub.administratorUrl(), connections: SERVER_CONNECTIONS,
    });
    await fc.assert(fc.asyncProperty(steps(60), (all) => crowd.plays(all)), { numRuns: 20, endOnFailure: true });
    const never = ['asks', 'goes', 'delivers', 'reads', 'losesRaces', 'leavesEarly', 'looks', 'isKilled', 'isCancelled'].filter((act) => !crowd.done.get(act as never));
    expect(never).toEqual([]);
    expect(await crowd.counts()).toEqual({ audited: crowd.delivered, kept: crowd.delivered });
    await crowd.leave();
  }, 120_000);
});

describe('two hubs behind PgBouncer', () => {
  it.each([['with a direct connection for notifications', 0], ['by polling alone', 1]])('tell their listeners what was done at the other, %s', async (_, at) => {
    const { canary, child, bearer } = people.find(({ isSystem }) => isSystem)!;
    const line = await openSocket(doors[Number(at)]!.server.url);
    await line.greet(bearer.replace('Bearer ', ''));
    line.subscribe(CHANGES);
    const heard = line.next();
    let told = false;
    void heard.then(() => (told = true));
    // Until it listens, nothing that happens is heard.
    while (!told) {
      const facts = [{ category: 'COMMUNICATION', key: 'MAKATON', label: 'Makaton', value: randomUUID(), source: 'test' }];
      const answer = await doors[1 - Number(at)]!.post(bearer, { query: 'mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename } }', variables: { input: { childId: child.id, facts } } });
      expect(answer).toEqual({ status: 200, body: { data: { deliverFacts: { __typename: 'Child' } } } });
    }
    expect((await heard).payload.data?.['changes']).toMatchObject({ child: { familyName: canary } });
    line.socket.close();
  });
});

const PLANS = '{ children(first: 50) { nodes { plans { id latestVersion { lines { id } } } } } }';
const COMMENT = 'mutation ($input: CommentOnLineInput!) { commentOnLine(input: $input) { ... on LineComment { text } ... on Problem { message } } }';
interface Plans {
  readonly children: { readonly nodes: readonly { readonly plans: readonly { readonly id: string; readonly latestVersion: { readonly lines: readonly { readonly id: string }[] } | null }[] }[] };
}

/** One question, one deed and one subscription of the demo. */
async function walk(url: string, token: string): Promise<void> {
  const ask = async <T>(query: string, variables = {}): Promise<T> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const { data } = (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json()) as { data: T };
    return data;
  };
  const { children } = await ask<Plans>(PLANS);
  const plan = children.nodes.flatMap(({ plans }) => plans).find(({ latestVersion }) => latestVersion)!;
  const line = await openSocket(url);
  await line.greet(token);
  line.subscribe(`subscription { planUpdated(planId: "${plan.id}") { what } }`);
  const heard = line.next();
  let told = false;
  void heard.then(() => (told = true));
  while (!told) {
    const input = { versionLineId: plan.latestVersion!.lines[0]!.id, text: 'Said through a pooler', idempotencyKey: randomUUID() };
    expect(await ask(COMMENT, { input })).toEqual({ commentOnLine: { text: 'Said through a pooler' } });
  }
  expect((await heard).payload.data?.['planUpdated']).toEqual({ what: expect.any(String) as string });
  line.socket.close();
}

describe('a hub of its own behind PgBouncer', () => {
  it('sets up its database through it, makes the role that it serves as, and brings the demo to life', async () => {
    const administrator = await hub.administratorUrl();
    await ask(administrator, `CREATE ROLE walk_owner LOGIN CREATEROLE PASSWORD 'of the owner'`);
    await ask(administrator, 'CREATE DATABASE walk OWNER walk_owner');
    const databaseUrl = bouncer.through(Object.assign(new URL(administrator), { username: 'walk_owner', password: 'of%20the%20owner', pathname: '/walk' }).href);
    const dataDir = await newFolder();
    const walked = new HubProcess(await freePort(), { DATABASE_URL: databaseUrl, DATABASE_POOLER: 'transaction', DEMO: 'on', NODE_ENV: 'development', DATA_DIR: dataDir });
    try {
      await walked.start();
      const issuer = await openDemoIssuer({ dataDir, issuerUrl: DEMO_ISSUER, audience: 'golden-thread', production: false });
      await walk(walked.url, await issuer.sign({ subject: 'senco' }));
    } finally {
      await walked.end('SIGTERM');
      await removeFolders();
    }
    await ask(administrator, 'DROP DATABASE walk WITH (FORCE)');
    await ask(administrator, 'DROP ROLE walk_app; DROP ROLE walk_owner');
  }, 120_000);

  it('passes by it where it was told the way', async () => {
    const urls = await connectExternal({ databaseUrl: bouncer.through(hub.urls.ownerUrl), appUrl: bouncer.through(hub.urls.appUrl), directUrl: hub.urls.ownerUrl });
    expect(urls).toEqual({ ownerUrl: hub.urls.ownerUrl, appUrl: bouncer.through(hub.urls.appUrl), listenUrl: hub.urls.appUrl });
  });
});
