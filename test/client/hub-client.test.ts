import type { TypedQueryDocumentNode } from 'graphql';
import { parse } from 'graphql';
import { WebSocket } from 'ws';
import { Kind } from '../../src/access';
import { HubClient, HubRefusal } from '../../src/client';
import { Gateway } from '../support/gateway';
import { TestHub, type Someone } from '../support/hub';
import { ServedHub } from '../support/served';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let served: ServedHub;
let gateway: Gateway;
let world: World;
let child: ChildKnownTo;
let school: Someone;
const clients: HubClient[] = [];
beforeAll(async () => {
  hub = await TestHub.open();
  served = await ServedHub.over(hub);
  gateway = await Gateway.open();
  gateway.leadsTo(served.server.port);
  world = await World.make(hub);
  child = await world.child('Cleo Near');
  school = await world.the(Kind.SCHOOL_SYSTEM);
});
afterEach(() => Promise.all(clients.splice(0).map((client) => client.close())));
afterAll(async () => {
  await served.close();
  await gateway.close();
  await hub.close();
});

function clientOf(token: () => string | Promise<string>, attempts = 6): HubClient {
  const client = new HubClient({ url: gateway.url, token, webSocket: WebSocket, attempts });
  clients.push(client);
  return client;
}
const schoolClient = () => clientOf(() => served.token(school));

const CHANGES = 'subscription { changes { what subjectId } }';
const DELIVER = `mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename ... on Problem { message } } }`;
const told = (n: number) => ({ input: { childId: child.id, facts: [{ category: 'COMMUNICATION', key: `K${n}`, label: 'K', value: n, source: `r${n}` }], records: [`r${n}`] } });
const deliver = (n: number) => school.gets(DELIVER, told(n));
interface Heard { readonly changes: { readonly what: string; readonly subjectId: string } }

/** The values of the facts that the next changes are about. */
async function valuesOf(stream: AsyncGenerator<{ data: Heard }>, many: number): Promise<number[]> {
  const ids: string[] = [];
  while (ids.length < many) {
    const { value } = await stream.next();
    ids.push(value!.data.changes.subjectId);
  }
  const facts = (await school.gets(`query ($id: ID!) { child(id: $id) { facts { id value } } }`, child)).facts as { id: string; value: number }[];
  return ids.map((id) => facts.find((fact) => fact.id === id)!.value);
}

describe('asking', () => {
  it('answers with the type that a document carries', async () => {
    const question = parse('query ($id: ID!) { child(id: $id) { givenName } }') as TypedQueryDocumentNode<{ child: { givenName: string } }, { id: string }>;
    const answer = await schoolClient().ask(question, { id: child.id });
    expect(answer.child.givenName).toBe('Cleo');
  });

  it('gets a new token when the hub takes the last one no longer', async () => {
    const tokens = [await served.token(school, { lifetimeSeconds: -3_600 }), await served.token(school)];
    expect(await clientOf(() => tokens.shift()!).ask('{ me { actingFor } }')).toEqual({ me: { actingFor: world.organisations.SCHOOL } });
    expect(tokens).toHaveLength(0);
  });

  it('says why the hub refused', async () => {
    const refused = clientOf(async () => 'no-token').ask('{ me { actingFor } }');
    await expect(refused).rejects.toThrow(HubRefusal);
    await expect(refused).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('does a deed once, however often its answer is lost', async () => {
    const input = { givenName: 'Una', familyName: 'Onceborn', dateOfBirth: '2018-01-05' };
    gateway.loseNextAnswer();
    const { registerChild: una } = await schoolClient().ask<{ registerChild: { id: string } }>(
      'mutation ($input: RegisterChildInput!) { registerChild(input: $input) { ... on Child { id } } }', { input },
    );
    const { nodes } = await school.gets('{ children(named: "Onceborn") { nodes { id } } }');
    expect(nodes).toEqual([{ id: una.id }]);
  });

  it('sends a deed once that could not be told from another, when its answer is lost', async () => {
    gateway.loseNextAnswer();
    const text = `mutation { registerChild(input: { givenName: "Ugo", familyName: "Inline", dateOfBirth: "2018-01-05" }) { ... on Child { id } } }`;
    await expect(schoolClient().ask(text)).rejects.not.toThrow(HubRefusal);
    expect((await school.gets('{ children(named: "Inline") { nodes { id } } }')).nodes).toHaveLength(1);
  });

  it('does not wait for ever', async () => {
    const client = new HubClient({ url: gateway.url, token: () => served.token(school), attempts: 1, timeoutMs: 200 });
    gateway.freeze();
    await expect(client.ask('{ me { actingFor } }')).rejects.toMatchObject({ name: 'TimeoutError' });
    gateway.leadsTo(served.server.port);
    gateway.cut();
  });

  it('gives up at last', async () => {
    gateway.leadsTo(undefined);
    gateway.cut();
    await expect(clientOf(() => served.token(school), 2).ask('{ me { actingFor } }')).rejects.toThrow();
    gateway.leadsTo(served.server.port);
  });
});

describe('following', () => {
  it('misses nothing between a reading and the first change, and nothing when its sockets break', async () => {
    const client = schoolClient();
    const after = await client.place();
    await deliver(1);
    const stream = client.follow<Heard>(CHANGES, {}, { after });
    expect(await valuesOf(stream, 1)).toEqual([1]);
    gateway.cut();
    await deliver(2);
    await deliver(3);
    expect(await valuesOf(stream, 2)).toEqual([2, 3]);
    gateway.leadsTo(undefined);
    gateway.cut();
    await deliver(4);
    setTimeout(() => gateway.leadsTo(served.server.port), 300);
    await deliver(5);
    expect(await valuesOf(stream, 2)).toEqual([4, 5]);
    await stream.return();
  });

  it('goes on at another hub when its own goes away', async () => {
    const stream = schoolClient().follow<Heard>(CHANGES);
    const first = valuesOf(stream, 1);
    await deliverUntil(first, 10);
    const other = await ServedHub.over(hub, { beside: served });
    gateway.leadsTo(other.server.port);
    await served.close();
    served = other;
    await deliver(30);
    const rest = await valuesOf(stream, 1);
    expect(rest[0]).toBeGreaterThanOrEqual(11);
    await stream.return();
  });

  it('tells when asking again cannot help', async () => {
    const made = schoolClient().follow(CHANGES, {}, { after: 'made up' });
    await expect(made.next()).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const stranger = clientOf(async () => 'no-token').follow(CHANGES, {}, { after: 'x' });
    await expect(stranger.next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('tells what is wrong with the subscription, and what a runtime lacks', async () => {
    await expect(schoolClient().follow('subscription { changes { nonsense } }', {}, { after: 'x' }).next()).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const own = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket');
    Reflect.deleteProperty(globalThis, 'WebSocket');
    const lacking = new HubClient({ url: gateway.url, token: () => served.token(school) }).follow(CHANGES, {}, { after: 'x' });
    await expect(lacking.next()).rejects.toThrow('WebSocket implementation missing');
    if (own) Object.defineProperty(globalThis, 'WebSocket', own);
  });

  it('notices that a hub is gone that closed nothing, and goes on', async () => {
    const client = new HubClient({ url: gateway.url, token: () => served.token(school), webSocket: WebSocket, heartbeatMs: 100 });
    clients.push(client);
    const after = await client.place();
    await deliver(50);
    const stream = client.follow<Heard>(CHANGES, {}, { after });
    expect(await valuesOf(stream, 1)).toEqual([50]);
    gateway.freeze();
    gateway.leadsTo(served.server.port);
    await deliver(51);
    expect(await valuesOf(stream, 1)).toEqual([51]);
    await stream.return();
    gateway.cut();
  });

  it('asks for a place of its own, and hides it from whoever asked', async () => {
    const client = schoolClient();
    const after = await client.place();
    await deliver(40);
    const { value } = await client.follow<Heard>(CHANGES, {}, { after }).next();
    expect(Object.keys(value!.data.changes).sort()).toEqual(['subjectId', 'what']);
    expect(value!.cursor).not.toBe('');
    await expect(client.follow('{ me { actingFor } }', {}, { after }).next()).rejects.toThrow('Only a subscription');
  });
});

/** Delivers facts until the first of them was heard, since nobody can see from here when a socket began to listen. */
async function deliverUntil(heard: Promise<unknown>, from: number): Promise<void> {
  let done = false;
  const end = () => (done = true);
  heard.then(end, end);
  for (let n = from; !done; n++) {
    await deliver(n);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
