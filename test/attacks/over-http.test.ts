// cspell:ignore Chil Inpt Persn childs persn -- misspelt on purpose, to see whether a guess comes back
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { AttackedHub, codesIn, repeated } from './attacked';
import { circularIntrospection, costlyDocuments } from './documents';

describe.each([
  ['production', true],
  ['development', false],
])('a hub in %s, over HTTP', (_configuration, production) => {
  let hub: AttackedHub;
  beforeAll(async () => {
    hub = await AttackedHub.open(production);
  });
  afterAll(() => hub.close());
  afterEach(async () => expect(await hub.isWell()).toBe(true));

  it.each(costlyDocuments)('refuses %s', async (_name, document, codes) => {
    const hit = await hub.ask(document);
    expect(hit.status).toBe(400);
    expect(codes).toEqual(expect.arrayContaining(codesIn(hit)));
    expect(JSON.parse(hit.text)).not.toHaveProperty('data');
    expect(hit.text.length).toBeLessThan(3_000);
  });

  it('refuses questions about the schema that go in circles', async () => {
    expect((await hub.ask(circularIntrospection)).status).toBe(400);
  });

  it(production ? 'tells nothing about its schema' : 'tells developers its schema', async () => {
    const { status, text } = await hub.ask(getIntrospectionQuery());
    expect({ status, told: text.includes('childByIdentifier') }).toEqual(production ? { status: 400, told: false } : { status: 200, told: true });
    const hit = await hub.ask('{ __type(name: "Child") { name } }');
    expect(hit.status).toBe(production ? 400 : 200);
  });

  it(production ? 'helps nobody to guess a name' : 'helps developers who mistype a name', async () => {
    const guesses = ['{ childs { id } }', '{ me { persn } }', '{ children { node { id } } }', '{ child(idd: "1") { id } }', 'mutation { registerChil }', '{ me { ... on Persn { id } } }', 'query ($i: RegisterChildInpt) { me { actingFor } }', '{ childByIdentifier(scheme: UPM, value: "1") { id } }'];
    const answers = await Promise.all(guesses.map((guess) => hub.ask(guess)));
    expect(answers.map(({ status }) => status)).toEqual(guesses.map(() => 400));
    expect(answers.filter(({ text }) => /did you mean/i.test(text)).length > 0).toBe(!production);
    if (production) expect(answers.map(({ text }) => text).join()).not.toMatch(/\b(children|person|nodes|registerChild|RegisterChildInput|UPN)\b(?!")/);
  });

  it.each([
    ['a list of operations', [{ query: '{ __typename }' }, { query: '{ __typename }' }]],
    ['an empty list', []],
    ['a question that is no text', { query: { a: 1 } }],
    ['variables that are no object', { query: '{ __typename }', variables: [1] }],
    ['no question', {}],
    ['null', 'null'],
    ['half of a body', '{"query":'],
  ])('refuses %s', async (_name, body) => {
    const hit = await hub.post(body);
    expect({ status: hit.status, codes: codesIn(hit) }).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
  });

  it('keeps nobody’s question under a name', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update('{ __typename }').digest('hex') } };
    for (const body of [{ query: '{ __typename }', extensions }, { extensions }]) {
      const hit = await hub.post(body);
      expect({ codes: codesIn(hit), data: hit.text.includes('"data"') }).toEqual({ codes: ['BAD_USER_INPUT'], data: false });
    }
  });

  it('answers no question by GET, and does nothing by it', async () => {
    for (const query of ['{ __typename }', 'mutation { __typename }']) {
      for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH']) {
        const { status, text } = await hub.send(method, `/graphql?query=${encodeURIComponent(query)}`, { accept: 'application/json' });
        expect({ method, status, data: text.includes('"data"') }).toEqual({ method, status: 405, data: false });
      }
    }
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'text/plain; charset=utf-8; x=application/json', ''])(
    'takes no body of the type %p, which any page may send',
    async (type) => {
      for (const body of ['query=%7B__typename%7D', '{"query":"{ __typename }"}']) {
        const { status, text } = await hub.post(body, type ? { 'content-type': type } : { 'content-type': '' });
        expect({ status, data: text.includes('"data"') }).toEqual({ status: 400, data: false });
        if (type) expect(text).toContain('Cross-Site Request Forgery');
      }
    },
  );

  it('lets no foreign page read its answers', async () => {
    for (const origin of ['https://elsewhere.example.org', 'null', 'https://127.0.0.1.elsewhere.example.org', 'file://']) {
      const { headers } = await hub.post({ query: '{ __typename }' }, { origin });
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect((await hub.send('OPTIONS', '/graphql', { origin, 'access-control-request-method': 'POST' })).headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('shows no traces, no stack and nothing of what it is made of', async () => {
    const answers = [
      await hub.post({ query: '{ __typename }', extensions: { tracing: true } }, { 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' }),
      await hub.ask('qwerty'),
      await hub.ask('{ child(id: {}) { id } }'),
      await hub.ask('query ($id: ID!) { child(id: $id) { id } }', { id: { a: 1 } }),
      await hub.post('{"query":'),
      await hub.send('POST', '/graphql/../../etc/passwd', { 'content-type': 'application/json' }, '{}'),
    ];
    for (const { text, headers } of answers) {
      expect(text).not.toMatch(/tracing|stacktrace|exception|node_modules|\bat \w+ \(|\/src\/|ECONN|postgres/i);
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
    }
  });

  it(production ? 'has no page for asking' : 'has a page for asking, for developers', async () => {
    const { status, text } = await hub.send('GET', '/graphql', { accept: 'text/html' });
    expect({ status, page: text.includes('<html') }).toEqual(production ? { status: 405, page: false } : { status: 200, page: true });
    for (const path of ['/graphiql', '/playground', '/console', '/voyager', '/altair', '/v1/graphql', '/api/graphql']) {
      expect((await hub.send('GET', path, { accept: 'text/html' })).status).toBe(404);
    }
  });

  it('is not brought down by bodies that are large, deep or swollen', async () => {
    expect((await hub.post('['.repeat(250_000))).status).toBe(400);
    expect((await hub.post({ query: '{ __typename }', variables: { a: 'x'.repeat(300_000) } })).status).toBe(413);
    const bomb = gzipSync(Buffer.from(JSON.stringify({ query: '{ __typename }', variables: { a: '0'.repeat(20_000_000) } })));
    expect(bomb.length).toBeLessThan(30_000);
    expect((await hub.post(bomb, { 'content-encoding': 'gzip' })).status).toBe(413);
    const deep = `{"query":"{ __typename }","variables":{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`;
    expect((await hub.post(deep)).status).toBe(200);
    expect(await hub.post('{"query":"{ __typename }"}', { 'content-encoding': 'gzip' })).toMatchObject({ status: 400, text: expect.stringContaining('BAD_USER_INPUT') });
  });

  it('refuses the sign that PostgreSQL keeps in no text, wherever it stands', async () => {
    const hits = [
      await hub.ask('query ($t: String) { children(named: $t) { totalCount } organisations(search: $t) { totalCount } }', { t: 'a\u0000' }),
      await hub.ask('{ children(named: "a\\u0000") { totalCount } }'),
      await hub.ask('mutation ($i: RegisterChildInput!) { registerChild(input: $i) { __typename } }', { i: { givenName: 'A\u0000', familyName: 'B', dateOfBirth: '2018-01-05' } }),
    ];
    for (const hit of hits) expect({ status: hit.status, codes: codesIn(hit) }).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
    expect(await hub.overSocket('subscription ($id: ID!) { planUpdated(planId: $id) { what } }', { variables: { id: 'a\u0000' } })).toContain('BAD_USER_INPUT');
  });

  it('refuses pages of nothing or less', async () => {
    for (const first of [0, -1]) expect(codesIn(await hub.ask(`{ children(first: ${first}) { nodes { id } } }`))).toEqual(['BAD_USER_INPUT']);
  });

  it('is not moved by names that mean something to JavaScript or to PostgreSQL', async () => {
    await hub.post('{"query":"{ __typename }","variables":{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}}');
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect((await hub.post({ query: '{ __typename }', operationName: '__proto__' })).status).toBe(400);
    for (const actingFor of [`' OR '1'='1`, `'); SET ROLE postgres; --`, '00000000-0000-0000-0000-000000000000', '%', `${'x'.repeat(4_000)}`]) {
      const hit = await hub.post({ query: '{ me { actingFor } }' }, { 'x-acting-for': actingFor });
      expect({ codes: codesIn(hit), children: hit.text.includes('Canary') }).toEqual({ codes: ['CAPACITY_REQUIRED'], children: false });
    }
    for (const search of [`' UNION SELECT given_name FROM child --`, `%' OR 1=1 --`, '\\']) {
      expect((await hub.ask('query ($s: String) { organisations(search: $s) { nodes { name } } }', { s: search })).text).toBe('{"data":{"organisations":{"nodes":[]}}}\n');
    }
  });

  it('does not let one number after another be tried: not in one request, and not in many', async () => {
    const lookUp = (at: number) => `n${at}: childByIdentifier(scheme: NHS_NUMBER, value: "999000${1000 + at}") { id }`;
    expect(codesIn(await hub.ask(`{ ${repeated(50, lookUp)} }`))).toEqual(['TOO_COMPLEX']);
    const answers = [];
    for (let each = 0; each < 4; each++) answers.push(await hub.ask(`{ ${repeated(10, lookUp)} }`));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  });
});
