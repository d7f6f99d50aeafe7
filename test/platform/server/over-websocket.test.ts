import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { listening, openSocket, secretWords, smallHub, until, WatchedContext, type SmallHub } from './small-hub';

let hub: SmallHub;
beforeAll(async () => {
  hub = await smallHub();
});
afterAll(() => hub.stop());
beforeEach(() => {
  hub.watched.contexts.length = 0;
  hub.watched.onClose = undefined;
});

async function greeted(on: SmallHub = hub, payload: object = {}) {
  const line = await on.socket();
  expect(await line.greet(await on.token(), payload)).toEqual({ type: 'connection_ack' });
  return line;
}
const closes = () => hub.watched.contexts.map((context) => context.closes);
const refusal = async (query: string, on: SmallHub = hub) => {
  const line = await greeted(on);
  line.subscribe(query);
  const answer = await line.next();
  line.socket.close();
  return answer;
};

describe('a subscription', () => {
  it('is told event by event, each with a context of its own that is closed', async () => {
    const line = await greeted();
    line.subscribe('subscription Counting { count(to: 2) }');
    expect([await line.next(), await line.next(), await line.next()]).toEqual([
      { id: '1', type: 'next', payload: { data: { count: 1 } } },
      { id: '1', type: 'next', payload: { data: { count: 2 } } },
      { id: '1', type: 'complete' },
    ]);
    expect(closes()).toEqual([['answered'], ['answered'], ['answered']]);
    await until(() => hub.lines.some(({ operation }) => operation === 'Counting'));
    expect(hub.lines).toContainEqual(
      expect.objectContaining({ operation: 'Counting', kind: 'subscription', transport: 'websocket', outcome: 'OK', told: 2 }),
    );
    line.socket.close();
  });

  it('says nothing at all of an event that its listener may not see', async () => {
    const line = await greeted();
    line.subscribe('subscription { seldomVisible(to: 5) }');
    const heard = [await line.next(), await line.next(), await line.next()];
    expect(heard.map(({ payload }) => payload?.data)).toEqual([{ seldomVisible: 2 }, { seldomVisible: 4 }, undefined]);
    expect(closes()).toHaveLength(6);
    line.socket.close();
  });

  it('acts in the capacity that was named when the socket was opened', async () => {
    const line = await greeted(hub, { actingFor: 'family' });
    line.subscribe('subscription { count(to: 1) }');
    await line.next();
    expect(hub.watched.contexts[0]!.asked).toMatchObject({ actingFor: 'family', kind: 'subscription' });
    line.socket.close();
  });

  it('masks what breaks, and goes on', async () => {
    const line = await greeted();
    line.subscribe('subscription { breaksOnce }');
    const [first, second] = [await line.next(), await line.next()];
    expect(first.payload.errors).toEqual([
      expect.objectContaining({ message: 'Something went wrong', extensions: { code: 'INTERNAL', reference: expect.any(String) } }),
    ]);
    expect(JSON.stringify(first)).not.toContain(secretWords);
    expect(second.payload.data).toEqual({ breaksOnce: 2 });
    line.socket.close();
  });

  it('ends for a client that leaves it, and leaves nothing open', async () => {
    const line = await greeted();
    line.subscribe('subscription Leaving { waits }');
    await until(() => closes().length === 1 && closes()[0]!.length === 1);
    line.send({ type: 'complete', id: '1' });
    await until(() => hub.lines.some(({ operation }) => operation === 'Leaving'));
    expect(listening.now).toBe(0);
    line.socket.close();
  });

  it('leaves nothing open for clients that went while it was being opened', async () => {
    const watched: { contexts: WatchedContext[] } = { contexts: [] };
    const slow = await smallHub({ open: (_identity, asked) => pause(30).then(() => new WatchedContext(watched, asked)) });
    const lines = await Promise.all(Array.from({ length: 30 }, () => greeted(slow)));
    for (const { subscribe, socket } of lines) {
      subscribe('subscription { waits }');
      await pause(1);
      socket.terminate();
    }
    await until(() => watched.contexts.length === 30 && slow.lines.filter(({ kind }) => kind === 'subscription').length === 30);
    expect(watched.contexts.map(({ closes }) => closes)).toEqual(Array.from({ length: 30 }, () => ['answered']));
    expect(listening.now).toBe(0);
    await slow.stop();
  });
});

describe('over a socket', () => {
  it.each(['{ hello }', 'mutation { touch }'])('%p is not executed', async (query) => {
    expect(await refusal(query)).toMatchObject({
      type: 'error',
      payload: [{ message: expect.stringContaining('POST'), extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(hub.watched.contexts).toEqual([]);
  });

  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { nonsense }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription A { waits } subscription B { waits }', 'BAD_USER_INPUT'],
    [`subscription { waits ${'waits '.repeat(1_000)} }`, 'TOO_COMPLEX'],
  ])('%.40p is refused as over HTTP', async (query, code) => {
    const { type, payload } = await refusal(query);
    expect({ type, code: payload[0]!.extensions.code }).toEqual({ type: 'error', code });
  });

  it('a missing variable is a mistake of the client', async () => {
    const { payload } = await refusal('subscription ($to: Int!) { count(to: $to) }');
    expect(payload.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    expect(closes()).toEqual([['answered']]);
  });

  it('the schema says nothing about itself in production, and helps nobody to guess', async () => {
    const production = await smallHub({ production: true });
    const about = await refusal('{ __schema { queryType { name } } }', production);
    expect(about.payload[0]!.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const { payload } = await refusal('subscription { cuont(to: 1) }', production);
    expect(payload[0]!.message).toBe('Cannot query field "cuont" on type "Subscription".');
    await production.stop();
  });

  it('fifty subscriptions are let in and no more', async () => {
    const line = await greeted();
    for (let each = 1; each <= 51; each++) line.subscribe('subscription { waits }', String(each));
    expect(await line.next()).toMatchObject({ id: '51', type: 'error', payload: [{ extensions: { code: 'TOO_COMPLEX', most: 50 } }] });
    line.socket.close();
  });
});

describe('a socket', () => {
  it('is refused without a token, for good', async () => {
    const line = await hub.socket();
    line.send({ type: 'connection_init' });
    expect(await line.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
  });

  it('is refused with a token that is not accepted, for good', async () => {
    const line = await hub.socket();
    line.send({ type: 'connection_init', payload: { authorization: 'Bearer nonsense' } });
    expect((await line.closed).code).toBe(4401);
  });

  it('is refused with a token that has ended, so that the client comes back with another', async () => {
    const line = await hub.socket();
    line.send({ type: 'connection_init', payload: { authorization: `Bearer ${await hub.token({ lifetimeSeconds: -600 })}` } });
    expect(await line.closed).toEqual({ code: 4403, reason: 'Token expired' });
  });

  it('ends when its token ends', async () => {
    const line = await hub.socket();
    await line.greet(await hub.token({ lifetimeSeconds: 1 }));
    line.subscribe('subscription { waits }');
    expect(await line.closed).toEqual({ code: 4403, reason: 'Token expired' });
  });

  it('stays open with a token that lives for longer than a timer can wait', async () => {
    const timers = jest.spyOn(global, 'setTimeout');
    const line = await hub.socket();
    await line.greet(await hub.token({ lifetimeSeconds: 60 * 24 * 3_600 }));
    line.subscribe('subscription { count(to: 1) }');
    expect((await line.next()).payload.data).toEqual({ count: 1 });
    line.socket.close();
    expect(Math.max(...timers.mock.calls.map(([, ms = 0]) => ms))).toBe(2 ** 31 - 1);
    timers.mockRestore();
  });

  it('asks its client to come back later while the identity provider is away', async () => {
    const away = await smallHub({ verifier: { verify: () => Promise.reject(new Error('fetch failed')) } });
    const line = await away.socket();
    line.send({ type: 'connection_init', payload: { authorization: `Bearer ${await away.token()}` } });
    expect((await line.closed).code).toBe(1013);
    await away.stop();
  });

  it('asks its client to come back later while the database is away', async () => {
    const away = await smallHub({ open: () => Promise.reject(Object.assign(new Error(secretWords), { code: 'ECONNREFUSED' })) });
    const line = await greeted(away);
    line.subscribe('subscription { count(to: 1) }');
    expect((await line.closed).code).toBe(1013);
    await away.stop();
  });

  it('asks its client to come back later when the database goes while events are read', async () => {
    const line = await greeted();
    line.subscribe('subscription { databaseGone }');
    expect(await line.closed).toEqual({ code: 1013, reason: 'Try again later' });
    expect(closes()).toEqual([['answered'], ['failed']]);
  });

  it('ends over a message that is too large', async () => {
    const line = await greeted();
    line.subscribe(`subscription { count(to: 1) } # ${'x'.repeat(70_000)}`);
    expect((await line.closed).code).toBe(1009);
  });

  it('ends for a client that reads too slowly, and reads nothing more for it', async () => {
    const line = await greeted();
    line.socket.pause();
    for (let each = 1; each <= 10; each++) line.subscribe('subscription { flood(bytes: 700000) }', String(each));
    await until(() => hub.lines.filter(({ transport, told }) => transport === 'websocket' && told).length >= 10);
    const executed = hub.watched.contexts.length;
    line.socket.resume();
    expect((await line.closed).code).toBe(4450);
    expect(hub.watched.contexts.length).toBe(executed);
  });

  it('is opened anew, by the client of graphql-ws itself, when its token has ended or the hub has restarted', async () => {
    let greetings = 0;
    const client = createClient({
      url: `${hub.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryWait: () => Promise.resolve(),
      connectionParams: async () => ({ authorization: `Bearer ${await hub.token({ lifetimeSeconds: ++greetings === 1 ? 1 : 300 })}` }),
    });
    const events = client.iterate({ query: 'subscription { waits }' });
    const ended = events.next();
    await until(() => greetings === 2);
    expect(listening.now).toBeLessThanOrEqual(1);
    await client.dispose();
    expect(await ended).toEqual({ done: true, value: undefined });
  });

  it('is refused to pages that are not welcome, and elsewhere than at its address', async () => {
    const production = await smallHub({ production: true, allowedOrigins: ['https://plans.example.org'] });
    await expect(production.socket({ origin: 'https://elsewhere.example.org' })).rejects.toThrow('refused with 403');
    await expect(production.socket({ origin: 'http://localhost:3000' })).rejects.toThrow('refused with 403');
    (await production.socket({ origin: 'https://plans.example.org' })).socket.close();
    await expect(openSocket(`${production.url}/elsewhere`)).rejects.toThrow('refused with 404');
    await production.stop();
  });

  it('speaks one protocol', async () => {
    await expect(hub.socket({ protocol: 'graphql-ws' })).rejects.toThrow('Server sent no subprotocol');
  });
});
