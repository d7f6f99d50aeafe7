// cspell:ignore chnges permessage -- misspelt on purpose, to see whether a guess comes back
import { request } from 'node:http';
import { deflateRawSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { WebSocket } from 'ws';
import { openSocket } from '../platform/server/small-hub';
import { AttackedHub, repeated } from './attacked';
import { costlyDocuments } from './documents';

/** What the public schema lets a listener ask, for documents that overdo it. */
const changes = (inside: string): string => `subscription { changes { ${inside} } }`;
const overdone: readonly (readonly [string, string])[] = [
  ['hundreds of aliases', changes(repeated(340, (at) => `a${at}: what`))],
  ['several root fields', 'subscription { a: changes { what } b: changes { what } }'],
  ['the same fields within the same fields', changes(`${'child { team { person { name } } } '.repeat(40)}`)],
  ['lists within lists', changes('child { plans { sections { lines { ... on Need { outcomes { provision { outcomes { provision { outcomes { id } } } } } } } } } }')],
  ['directives over and over', changes(`what ${repeated(50, () => '@include(if: true)')}`)],
  ['a fragment in itself', 'subscription { changes { ...A } } fragment A on Change { what ...A }'],
  ['more words than are read', changes('what '.repeat(1_000))],
];

describe.each([
  ['production', true],
  ['development', false],
])('a hub in %s, over a socket', (_configuration, production) => {
  let hub: AttackedHub;
  beforeAll(async () => {
    hub = await AttackedHub.open(production);
  });
  afterAll(() => hub.close());
  afterEach(async () => expect(await hub.isWell()).toBe(true));

  it.each(costlyDocuments)('answers nothing to %s', async (_name, document) => {
    const answer = await hub.overSocket(document);
    expect(answer).not.toContain('"data"');
    expect(answer.length).toBeLessThan(3_000);
  });

  it.each(overdone)('refuses to tell of changes with %s', async (_name, document) => {
    expect(await hub.overSocket(document)).toMatch(/"type":"error".*"(TOO_COMPLEX|GRAPHQL_VALIDATION_FAILED)"/);
  });

  it.each(['{ __typename }', '{ children { nodes { id } } }', 'mutation { __typename }', getIntrospectionQuery(), '{ __type(name: "Child") { name } }'])(
    'answers no question and does no deed: %.40s',
    async (document) => {
      expect(await hub.overSocket(document)).toMatch(/"type":"error".*"(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED|TOO_COMPLEX)"/);
    },
  );

  it('executes nothing of a document that hides a deed beside a subscription', async () => {
    const document = 'subscription S { changes { what } } mutation M { __typename } query Q { me { actingFor } }';
    for (const operationName of ['M', 'Q', undefined, '__proto__']) expect(await hub.overSocket(document, { operationName })).toContain('"BAD_USER_INPUT"');
  });

  it(production ? 'helps nobody to guess a name' : 'helps developers who mistype a name', async () => {
    const answers = await Promise.all([changes('wat'), 'subscription { chnges { what } }', changes('child { givenNam }')].map((guess) => hub.overSocket(guess)));
    expect(answers.some((answer) => /did you mean/i.test(answer))).toBe(!production);
    for (const answer of answers) expect(answer).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('lets no foreign page in', async () => {
    for (const origin of ['https://elsewhere.example.org', 'null', 'https://127.0.0.1.elsewhere.example.org']) {
      await expect(openSocket(hub.served.server.url, { origin })).rejects.toThrow('refused with 403');
    }
  });

  it.each([
    ['no JSON', 'qwerty'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a message that there is not', '{"type":"execute"}'],
    ['a question that is no text', '{"type":"subscribe","id":"1","payload":{"query":{"a":1}}}'],
    ['a subscription without a name', '{"type":"subscribe","payload":{"query":"subscription { changes { what } }"}}'],
    ['brackets without end', '['.repeat(60_000)],
  ])('closes when it is sent %s, and says nothing of what it is made of', async (_name, message) => {
    const line = await openSocket(hub.served.server.url);
    await line.greet(hub.authorization.replace('Bearer ', ''));
    line.socket.send(message);
    const { code, reason } = await line.closed;
    expect(code).toBeGreaterThan(1_000);
    expect(reason).not.toMatch(/node_modules|\bat \w+ \(|\/src\//);
  });

  it.each([
    ['before it was said whose it is', [{ type: 'subscribe', id: '1', payload: { query: 'subscription { changes { what } }' } }]],
    ['by two greetings', [{ type: 'connection_init', payload: {} }, { type: 'connection_init', payload: {} }]],
    ['by a greeting that brings the token in the wrong place', [{ type: 'connection_init', payload: { headers: { authorization: 'x' } } }]],
  ])('is told nothing %s', async (_name, messages) => {
    const line = await openSocket(hub.served.server.url);
    messages.forEach((message) => line.send(message));
    expect((await line.closed).code).toBeGreaterThanOrEqual(4_400);
  });

  it('takes no token from the address, nor from a cookie', async () => {
    const token = hub.authorization.replace('Bearer ', '');
    const socket = new WebSocket(`${hub.served.socket}?authorization=${token}&access_token=${token}`, 'graphql-transport-ws', { headers: { cookie: `authorization=${token}`, authorization: hub.authorization } });
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.once('open', () => socket.send('{"type":"connection_init"}'));
    expect(await closed).toBe(4401);
  });

  it('inflates nothing: a small frame cannot become a large one', async () => {
    const accepted = await new Promise<string | undefined>((resolve, reject) => {
      const asked = request(hub.served.graphql, {
        headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-protocol': 'graphql-transport-ws', 'sec-websocket-extensions': 'permessage-deflate; client_max_window_bits' },
      });
      asked.on('upgrade', ({ headers }, socket) => {
        const bomb = deflateRawSync(Buffer.alloc(10_000_000));
        socket.write(Buffer.concat([Buffer.from([0xc2, 0xfe, bomb.length >> 8, bomb.length & 255, 0, 0, 0, 0]), bomb]));
        socket.on('close', () => resolve(headers['sec-websocket-extensions'])).on('error', () => undefined).resume();
      });
      asked.on('error', reject).end();
    });
    expect(accepted).toBeUndefined();
  });
});
