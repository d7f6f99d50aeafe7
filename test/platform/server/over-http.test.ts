import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { secretWords, smallHub, until, type Answer, type SmallHub } from './small-hub';

let hub: SmallHub;
let closedToGuessing: SmallHub;
beforeAll(async () => {
  hub = await smallHub({ allowedOrigins: ['https://plans.example.org'] });
  closedToGuessing = await smallHub({ production: true });
});
afterAll(() => Promise.all([hub.stop(), closedToGuessing.stop()]));
beforeEach(() => {
  hub.watched.contexts.length = 0;
  hub.watched.onClose = undefined;
});
const codesOf = ({ body }: Answer) => body.errors?.map(({ extensions }) => extensions['code']);
const closes = () => hub.watched.contexts.map((context) => context.closes);

describe('who asks', () => {
  it('is answered with a token', async () => {
    const { status, body } = await hub.ask('{ hello }');
    expect({ status, body }).toEqual({ status: 200, body: { data: { hello: 'hello' } } });
  });

  it('is refused without one, and told how to bring it', async () => {
    const answer = await hub.post({ query: '{ hello }' }, { authorization: '' });
    expect(answer).toMatchObject({ status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('hears nothing about the schema without a token in production, not even that a question is malformed', async () => {
    for (const query of ['{ nonsense }', '{ __typename }', '{']) {
      expect(await closedToGuessing.post({ query }, { authorization: '' })).toMatchObject({
        status: 401,
        body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
      });
    }
  });

  it('may ask about the schema alone without a token in development', async () => {
    const about = await hub.post(
      { query: '{ __typename ...F } fragment F on Query { __schema { queryType { name } } }' },
      { authorization: '' },
    );
    expect(about.body.data).toEqual({ __typename: 'Query', __schema: { queryType: { name: 'Query' } } });
    const more = await hub.post({ query: '{ ...F } fragment F on Query { __typename hello }' }, { authorization: '' });
    expect(codesOf(more)).toEqual(['UNAUTHENTICATED']);
  });

  it.each(['Basic abc', 'Bearer', 'Bearer not-a-token'])(
    'is refused with %p, and not told what is wrong with it',
    async (authorization) => {
      const { status, body } = await hub.post({ query: '{ hello }' }, { authorization });
      expect({ status, errors: body.errors }).toEqual({
        status: 401,
        errors: [{ message: 'The token is not accepted', extensions: { code: 'UNAUTHENTICATED' } }],
      });
    },
  );

  it('is told that a token has expired', async () => {
    const token = await hub.token({ lifetimeSeconds: -61 });
    const answer = await hub.post({ query: '{ hello }' }, { authorization: `Bearer ${token}` });
    expect(answer).toMatchObject({ status: 401, body: { errors: [{ extensions: { code: 'TOKEN_EXPIRED' } }] } });
  });

  it('is asked to try again while the identity provider cannot be reached', async () => {
    const away = await smallHub({ verifier: { verify: () => Promise.reject(new Error('connect ECONNREFUSED')) } });
    expect(await away.ask('{ hello }')).toMatchObject({ status: 503, body: { errors: [{ extensions: { code: 'UNAVAILABLE' } }] } });
    await away.stop();
  });

  it('chooses a capacity by a header', async () => {
    const { body } = await hub.post({ query: '{ actingFor }' }, { 'x-acting-for': 'family' });
    expect(body.data).toEqual({ actingFor: 'family' });
  });
});

describe('the context of an operation', () => {
  it('is closed once, before the answer leaves', async () => {
    let release = () => {};
    const committed = new Promise<void>((resolve) => (release = resolve));
    hub.watched.onClose = () => committed;
    const answered = jest.fn();
    const answer = hub.ask('{ hello }').then(answered);
    await pause(50);
    expect(answered).not.toHaveBeenCalled();
    release();
    await answer;
    expect(closes()).toEqual([['answered']]);
  });

  it.each([
    ['a refusal', '{ hello refuses }', ['answered']],
    ['a broken field beside a good one', '{ hello breaks }', ['answered']],
    ['a break of the only field', '{ breaks }', ['failed']],
    ['a break that leaves nothing to answer', '{ mustNotBreak }', ['failed']],
    ['a mistake in the variables', 'query ($say: String!) { must(say: $say) }', ['answered']],
  ])('is closed once after %s', async (_what, query, outcome) => {
    await hub.ask(query);
    expect(closes()).toEqual([outcome]);
  });

  it.each(['{ nonsense }', '{', 'query A { hello } query B { hello }', 'subscription { waits }'])(
    'is not even opened for %p',
    async (query) => {
      expect((await hub.ask(query)).status).toBe(400);
      expect(closes()).toEqual([]);
    },
  );

  it('answers nothing that could not be made to last', async () => {
    hub.watched.onClose = () => Promise.reject(Object.assign(new Error(secretWords), { code: '40001' }));
    const { status, body } = await hub.ask('mutation { touch }');
    expect(status).toBe(503);
    expect(body).toEqual({
      errors: [{ message: expect.stringContaining('try again'), extensions: { code: 'UNAVAILABLE', reference: expect.any(String) } }],
    });
  });

  it('is closed for a client that did not wait', async () => {
    const asking = request(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await hub.token()}` },
    });
    asking.on('error', () => {});
    asking.end(JSON.stringify({ query: '{ slow }' }));
    await until(() => hub.watched.contexts.length === 1);
    asking.destroy();
    await until(() => closes()[0]?.length === 1);
    await until(() => hub.lines.some(({ outcome }) => outcome === 'GONE'));
    expect(closes()).toEqual([['answered']]);
  });

  it('is not opened twice, nor answered from, when it cannot be opened', async () => {
    const shut = await smallHub({ open: () => Promise.reject(Object.assign(new Error(secretWords), { code: 'ECONNREFUSED' })) });
    const answer = await shut.ask('{ hello }');
    expect(answer).toMatchObject({ status: 503, body: { errors: [{ extensions: { code: 'UNAVAILABLE' } }] } });
    expect(JSON.stringify(answer.body)).not.toContain(secretWords);
    await shut.stop();
  });
});

describe('what goes wrong', () => {
  it('is masked, with a reference that the log knows', async () => {
    const { status, body } = await hub.ask('{ hello breaks }');
    const [error] = body.errors!;
    expect({ status, data: body.data, message: error!.message, code: error!.extensions.code }).toEqual({
      status: 200,
      data: { hello: 'hello', breaks: null },
      message: 'Something went wrong',
      code: 'INTERNAL',
    });
    expect(JSON.stringify(body)).not.toContain(secretWords);
    expect(hub.lines).toContainEqual(expect.objectContaining({ level: 'error', reference: error!.extensions.reference }));
  });

  it('is told as it stands when it is meant for the client', async () => {
    const { body } = await hub.ask('{ refuses }');
    expect(body.errors).toEqual([
      { message: 'Not for you', path: ['refuses'], locations: expect.anything(), extensions: { code: 'FORBIDDEN', rule: 'Plan.amend' } },
    ]);
  });

  it.each([
    ['a body that is not JSON', '{"query": ', 400, 'BAD_USER_INPUT'],
    ['a body that is not an object', '[]', 400, 'BAD_USER_INPUT'],
    ['an empty object', '{}', 400, 'BAD_USER_INPUT'],
    ['variables that are not an object', '{"query":"{hello}","variables":[]}', 400, 'BAD_USER_INPUT'],
    ['a document that does not parse', '{"query":"{"}', 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', '{"query":"{ nonsense }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', '{"query":"query ($s: String!) { must(say: $s) }"}', 400, 'BAD_USER_INPUT'],
    ['an unknown operation name', '{"query":"query A { hello }","operationName":"B"}', 400, 'BAD_USER_INPUT'],
    ['a subscription', '{"query":"subscription { waits }"}', 400, 'BAD_USER_INPUT'],
    ['a persisted query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}', 200, 'BAD_USER_INPUT'],
    ['a batch', '[{"query":"{hello}"},{"query":"{hello}"}]', 400, 'BAD_USER_INPUT'],
  ])('is told of %s', async (_what, body, status, code) => {
    const answer = await hub.post(body);
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status, codes: [code] });
  });

  it('is told of a text of a megabyte', async () => {
    const answer = await hub.post({ query: 'query ($say: String!) { must(say: $say) }', variables: { say: 'x'.repeat(1_000_000) } });
    expect(answer).toMatchObject({ status: 413, body: { errors: [{ extensions: { code: 'TOO_LARGE', mostBytes: 262_144 } }] } });
  });

  it('is told of a body that cannot have come from a page that asked first', async () => {
    const { status, body } = await hub.post({ query: '{ hello }' }, { 'content-type': 'text/plain' });
    expect({ status, code: body.errors![0]!.extensions['code'] }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(body.errors![0]!.message).toContain('Cross-Site Request Forgery');
  });
});

describe('in production', () => {
  it('the schema says nothing about itself', async () => {
    for (const query of ['{ __schema { queryType { name } } }', '{ __type(name: "Query") { name } }']) {
      expect(codesOf(await closedToGuessing.ask(query))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });

  it('nobody is helped to guess names', async () => {
    expect((await hub.ask('{ helo }')).body.errors![0]!.message).toContain('Did you mean "hello"');
    expect((await closedToGuessing.ask('{ helo }')).body.errors![0]!.message).toBe('Cannot query field "helo" on type "Query".');
    const { body } = await closedToGuessing.ask('query ($k: Kind) { kind(is: $k) }', { k: 'NED' });
    expect(body.errors![0]!.message).not.toContain('NEED');
  });

  it('there is no query page', async () => {
    const response = await fetch(`${closedToGuessing.url}/graphql`, { headers: { accept: 'text/html' } });
    expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' });
    expect((await fetch(`${closedToGuessing.url}/graphiql/graphiql.js`)).status).toBe(404);
  });
});

describe('every answer', () => {
  it.each(['/graphql', '/health/live', '/nowhere', '/demo-issuer/.well-known/jwks.json'])(
    'from %s is kept by nobody and framed by nobody',
    async (path) => {
      const { headers } = await fetch(hub.url + path, { headers: { accept: 'application/json' } });
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('to %s names the one method there is', async (method) => {
    const response = await fetch(`${hub.url}/graphql?query={hello}`, { method, headers: { accept: 'application/json' } });
    expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' });
  });

  it('may be read by the pages that are welcome, and by no others', async () => {
    const readableBy = async (origin: string) =>
      (await fetch(`${closedToGuessing.url}/graphql`, { method: 'OPTIONS', headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await readableBy('https://hub.example.org')).toBe('https://hub.example.org');
    expect(await readableBy('https://elsewhere.example.org')).toBeNull();
    expect(await readableBy('http://localhost:5173')).toBeNull();
  });

  it('leaves one line in the log, without token, variables or person', async () => {
    const token = await hub.token({ subject: 'a-person-of-the-demo' });
    const query = 'query Greeting($say: String!) { must(say: $say) }';
    const { headers } = await hub.post({ query, variables: { say: 'a child named so' } }, { authorization: `Bearer ${token}` });
    const requestId = headers.get('x-request-id');
    await until(() => hub.lines.some((line) => line['requestId'] === requestId));
    const written = hub.lines.filter((line) => line['requestId'] === requestId);
    expect(written).toEqual([
      expect.objectContaining({ transport: 'http', operation: 'Greeting', kind: 'query', outcome: 'OK', beside: ['Need'], reported: 'replica', durationMs: expect.any(Number) }),
    ]);
    expect(JSON.stringify(hub.lines)).not.toMatch(/a child named so|a-person-of-the-demo/);
    expect(JSON.stringify(hub.lines)).not.toContain(token);
  });
});

it('a port that is taken is named', async () => {
  await expect(smallHub({ port: hub.port })).rejects.toThrow(`Port ${hub.port} is taken`);
});
