import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { openSocket } from '../platform/server/small-hub';
import { TestHub, type Someone } from '../support/hub';
import { ServedHub } from '../support/served';
import { World, type ChildKnownTo } from '../support/world';

const CHANGES = 'subscription { changes { child { givenName } } }';
const DELIVER = 'mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename ... on Problem { message } } }';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let later: ChildKnownTo;
let school: Someone;
/** Another system of the same school. */
let other: Someone;
let served: ServedHub;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child('Rosa Field');
  later = await world.child('Later Field');
  school = await world.the(Kind.SCHOOL_SYSTEM);
  other = await world.the(Kind.SCHOOL_SYSTEM, 'other');
});
afterAll(() => hub.close());
afterEach(async () => {
  await served.close();
  await hub.owner((owner) => owner.query(`UPDATE account SET suspended_at = NULL; UPDATE post SET ends_at = 'infinity'`));
});

const rarely = 3_600_000;
const serving = async (accountsAskedEveryMs: number) => (served = await ServedHub.over(hub, { accountsAskedEveryMs }));
const suspend = ({ subject }: Someone) => hub.owner((owner) => owner.query('UPDATE account SET suspended_at = now() WHERE subject = $1', [subject]));
let said = 0;
const somethingHappens = async (to = child) => {
  const facts = [{ category: 'COMMUNICATION', key: 'MAKATON', label: 'Makaton', value: ++said, source: 'test' }];
  await other.gets(DELIVER, { input: { childId: to.id, facts } });
};

async function listening(payload: object = {}, who: Someone = school) {
  const line = await openSocket(served.server.url);
  await line.greet(await served.token(who), payload);
  line.subscribe(CHANGES);
  const first = line.next();
  let told = false;
  void first.then(() => (told = true));
  while (!told) await somethingHappens();
  expect((await first).payload.data).toEqual({ changes: { child: { givenName: 'Rosa' } } });
  return line;
}
/** How the socket ends, and what it still told: of Rosa, that may have been on its way; of Later, it happened after the right had ended. */
async function endOf({ closed, next }: Awaited<ReturnType<typeof listening>>) {
  const { code } = await closed;
  const told: string[] = [];
  for (let more = await next().catch(() => undefined); more; more = await next().catch(() => undefined)) told.push(JSON.stringify(more.payload ?? 'Rosa'));
  return { code, toldOfLater: told.filter((each) => !each.includes('Rosa')) };
}

describe('an account that is suspended', () => {
  it('is answered nothing from then on, and answered again once it is restored', async () => {
    await serving(rarely);
    const ask = async () => served.post(await served.bearer(school), { query: '{ me { actingFor } organisations { totalCount } }' });
    expect((await ask()).status).toBe(200);
    await suspend(school);
    expect(await ask()).toEqual({ status: 401, body: { errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })] } });
    await hub.owner((owner) => owner.query('UPDATE account SET suspended_at = NULL'));
    expect((await ask()).status).toBe(200);
  });

  it('is sent away from an open socket by the next thing that happens, and not told of it', async () => {
    await serving(rarely);
    const line = await listening();
    await suspend(school);
    await somethingHappens(later);
    expect(await endOf(line)).toEqual({ code: 4401, toldOfLater: [] });
  });

  it('is sent away from an open socket though nothing happens', async () => {
    await serving(50);
    const line = await listening();
    await suspend(school);
    expect((await line.closed).code).toBe(4401);
  });

  it('takes nobody else with it', async () => {
    await serving(50);
    const theirs = await openSocket(served.server.url);
    await theirs.greet(await served.token(other));
    const line = await listening();
    await suspend(school);
    await line.closed;
    theirs.subscribe(CHANGES);
    const heard = theirs.next();
    let told = false;
    void heard.then(() => (told = true));
    while (!told) await somethingHappens();
    expect((await heard).type).toBe('next');
    theirs.socket.close();
  });

  it('opens no socket, and its client does not try again by itself', async () => {
    await serving(rarely);
    await suspend(school);
    const tries: string[] = [];
    const client = createClient({
      url: served.socket, webSocketImpl: WebSocket, retryWait: () => Promise.resolve(), lazyCloseTimeout: 0,
      connectionParams: async () => ({ authorization: await served.bearer(school) }),
      on: { opened: () => tries.push('opened') },
    });
    await expect(client.iterate({ query: CHANGES }).next()).rejects.toMatchObject({ code: 4401 });
    expect(tries).toEqual(['opened']);
    await client.dispose();
  });

  it('is asked about again when the database was away for a moment', async () => {
    await serving(50);
    const line = await listening();
    const { pool } = hub.ground;
    const query = pool.query.bind(pool) as (...asked: unknown[]) => unknown;
    let failed = 0;
    const away = jest.spyOn(pool, 'query').mockImplementation(((...asked: unknown[]) => {
      if (!String(asked[0]).includes('closed_accounts') || failed > 2) return query(...asked);
      failed += 1;
      return Promise.reject(new Error('connect ECONNREFUSED'));
    }));
    try {
      while (failed < 3) await new Promise((resolve) => setTimeout(resolve, 20));
      await suspend(school);
      expect((await line.closed).code).toBe(4401);
    } finally {
      away.mockRestore();
    }
  });
});

describe('a post that has ended', () => {
  it('ends what is listened to in its capacity without a word of what happens, and is told to whoever comes back', async () => {
    await serving(rarely);
    const actingFor = world.organisations[OrganisationKind.SCHOOL];
    const line = await listening({ actingFor });
    await hub.owner((owner) => owner.query('UPDATE post SET ends_at = now() WHERE person_id = $1', [school.id]));
    await somethingHappens(later);
    expect(await endOf(line)).toEqual({ code: 4403, toldOfLater: [] });
    const again = await openSocket(served.server.url);
    await again.greet(await served.token(school), { actingFor });
    again.subscribe(CHANGES);
    expect(await again.next()).toMatchObject({ payload: { errors: [{ extensions: { code: 'CAPACITY_REQUIRED' } }] } });
    again.socket.close();
  });

  it('leaves somebody who listens in no capacity of it in silence', async () => {
    await serving(rarely);
    const [line, witness] = [await listening(), await listening({}, other)];
    await hub.owner((owner) => owner.query('UPDATE post SET ends_at = now() WHERE person_id = $1', [school.id]));
    for (let times = 0; times < 2; times++) {
      await somethingHappens(later);
      while (!JSON.stringify(await witness.next()).includes('Later')) continue;
    }
    line.socket.close();
    witness.socket.close();
    expect(await endOf(line)).toEqual({ code: 1005, toldOfLater: [] });
  });
});
