import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client as UrqlClient, fetchExchange, subscriptionExchange } from '@urql/core';
import { GraphQLClient } from 'graphql-request';
import { createClient, type Client as WsClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { ServedHub } from '../support/served';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let served: ServedHub;
let child: ChildKnownTo;
let school: Someone;
let authorization: string;
let socket: WsClient;
beforeAll(async () => {
  hub = await TestHub.open();
  const world = await World.make(hub);
  child = await world.child('Rosa Field');
  school = await world.the(Kind.SCHOOL_SYSTEM);
  served = await ServedHub.over(hub);
  authorization = await served.bearer(school);
  socket = createClient({ url: served.socket, webSocketImpl: WebSocket, connectionParams: { authorization } });
});
afterAll(async () => {
  await socket.dispose();
  await served.close();
  await hub.close();
});

const QUERY = 'query Child($id: ID!) { child(id: $id) { id givenName enrolments { school { name } } } }';
const CHANGES = 'subscription Changes { changes { cursor what child { givenName } } }';
const DELIVER = 'mutation Deliver($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename ... on Child { givenName } ... on Problem { code message } } }';
let said = 0;
const delivery = () => ({ input: { childId: child.id, facts: [{ category: 'COMMUNICATION', key: 'MAKATON', label: 'Makaton', value: ++said, source: 'test' }] } });
const expected = { child: { givenName: 'Rosa', enrolments: [{ school: { name: expect.stringContaining('School') as string } }] } };

/** Delivers a fact once the subscription had time to reach the hub, until somebody has heard. */
async function deliverUntil<T>(heard: Promise<T>): Promise<T> {
  const timer = setInterval(() => void school.gets(DELIVER, delivery()), 150);
  return heard.finally(() => clearInterval(timer));
}

describe('clients that people use', () => {
  it('Apollo Client asks, does and listens', async () => {
    const http = new HttpLink({ uri: served.graphql, headers: { authorization } });
    const link = ApolloLink.split(({ operationType }) => operationType === 'subscription', new GraphQLWsLink(socket), http);
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    expect((await client.query({ query: gql(QUERY), variables: { id: child.id } })).data).toMatchObject(expected);
    expect((await client.mutate({ mutation: gql(DELIVER), variables: delivery() })).data).toEqual({ deliverFacts: { __typename: 'Child', givenName: 'Rosa' } });
    const heard = new Promise((resolve, reject) => client.subscribe({ query: gql(CHANGES) }).subscribe({ next: resolve, error: reject }));
    expect(await deliverUntil(heard)).toMatchObject({ data: { changes: { what: 'ChildFact.delivered', child: { givenName: 'Rosa' } } } });
    client.stop();
  });

  it('urql asks, does and listens', async () => {
    const client = new UrqlClient({
      url: served.graphql, preferGetMethod: false, fetchOptions: { headers: { authorization } },
      exchanges: [fetchExchange, subscriptionExchange({ forwardSubscription: ({ query, variables }) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: query!, variables: variables as Record<string, unknown> }, sink as never) }) }) })],
    });
    expect((await client.query(QUERY, { id: child.id })).data).toMatchObject(expected);
    expect((await client.mutation(DELIVER, delivery())).data).toMatchObject({ deliverFacts: { givenName: 'Rosa' } });
    const heard = new Promise((resolve) => client.subscription(CHANGES, {}).subscribe(resolve));
    expect(await deliverUntil(heard)).toMatchObject({ data: { changes: { what: 'ChildFact.delivered' } } });
  });

  it('graphql-request asks and does', async () => {
    const client = new GraphQLClient(served.graphql, { headers: { authorization } });
    expect(await client.request(QUERY, { id: child.id })).toMatchObject(expected);
    expect(await client.request(DELIVER, delivery())).toMatchObject({ deliverFacts: { givenName: 'Rosa' } });
  });

  it('graphql-ws listens as an async iterator, and goes on from its cursor', async () => {
    const stream = socket.iterate<{ changes: { cursor: string } }>({ query: CHANGES });
    const first = await deliverUntil(stream.next());
    await stream.return?.();
    expect((first.value as { data: object }).data).toMatchObject({ changes: { what: 'ChildFact.delivered' } });
  });

  it('a token with scopes is held to them', async () => {
    const narrow = await served.bearer(school, { clientId: 'school', scopes: ['plan:read'] });
    expect((await served.post(narrow, { query: QUERY, variables: { id: child.id } })).body.data).toMatchObject(expected);
    expect((await served.post(narrow, { query: DELIVER, variables: delivery() })).body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'facts:deliver' });
  });
});
