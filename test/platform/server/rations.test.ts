import { buildSchema, getOperationAST, parse } from 'graphql';
import { HubError } from '../../../src/platform/graphql/errors';
import { RationBook } from '../../../src/platform/server/rations';
import { rations } from '../../../src/rations';
import { schema as hubSchema } from '../../support/hub';
import { smallHub } from './small-hub';

const schema = buildSchema('type Query { find(number: Int): String other: String } type Mutation { find: String }');
let now = 0;
const book = (most = { people: 3, programs: 9 }) => new RationBook({ 'Query.find': most }, schema, () => now);
const identity = (subject = 'ada', clientId = 'web') => ({ issuer: 'https://login.example.org', subject, clientId, scopes: [], expiresAt: 0 });
const asks = (from: RationBook, query: string, who = identity()): unknown => {
  const document = parse(query);
  try {
    from.take({ document, operation: getOperationAST(document)!, identity: who });
    return 'answered';
  } catch (error) {
    return error instanceof HubError ? error.extensions : error;
  }
};
const refused = { code: 'RATE_LIMITED', field: 'Query.find', perMinute: 3, retryAfterSeconds: 60 };

describe('a rationed field', () => {
  it('is answered so many times a minute, by whatever name and through whatever fragment it is asked', () => {
    const three = '{ a: find(number: 1) ...F ... { c: find(number: 3) } } fragment F on Query { b: find(number: 2) }';
    const rationed = book();
    expect(asks(rationed, three)).toBe('answered');
    expect(asks(rationed, '{ find }')).toEqual(refused);
    expect(asks(book(), '{ a: find b: find c: find d: find }')).toEqual(refused);
    expect(asks(book(), '{ ...F ...F ...F ...F } fragment F on Query { find }')).toEqual(refused);
  });

  it('is counted only when the whole is answered', () => {
    const rationed = book();
    expect(asks(rationed, '{ a: find b: find c: find d: find }')).toEqual(refused);
    expect(asks(rationed, '{ a: find b: find c: find }')).toBe('answered');
  });

  it('is answered again a minute later, and not before', () => {
    const rationed = book();
    for (let each = 0; each < 3; each++) asks(rationed, '{ find }');
    now += 59_000;
    expect(asks(rationed, '{ find }')).toEqual({ ...refused, retryAfterSeconds: 1 });
    now += 1_000;
    expect(asks(rationed, '{ a: find b: find c: find }')).toBe('answered');
  });

  it('is each person’s own, and takes nothing from what is not rationed', () => {
    const rationed = book();
    for (let each = 0; each < 3; each++) asks(rationed, '{ find }');
    expect(asks(rationed, '{ find }', identity('grace'))).toBe('answered');
    expect(asks(rationed, '{ other }')).toBe('answered');
    expect(asks(rationed, 'mutation { find }')).toBe('answered');
  });

  it('is answered more often to a program that acts for itself', () => {
    const rationed = book();
    for (let each = 0; each < 9; each++) expect(asks(rationed, '{ find }', identity('system', 'system'))).toBe('answered');
    expect(asks(rationed, '{ find }', identity('system', 'system'))).toMatchObject({ code: 'RATE_LIMITED', perMinute: 9 });
  });

  it('must be a field of the schema', () => {
    expect(() => new RationBook({ 'Query.fnid': { people: 1, programs: 1 } }, schema)).toThrow('Query.fnid');
    expect(() => new RationBook(rations, hubSchema)).not.toThrow();
  });

  it('is refused over HTTP with the seconds to wait, before anything is opened', async () => {
    const hub = await smallHub({ rations: { 'Query.hello': { people: 2, programs: 2 } } });
    expect((await hub.ask('{ a: hello b: hello }')).status).toBe(200);
    hub.watched.contexts.length = 0;
    const answer = await hub.ask('{ hello }');
    expect(answer).toMatchObject({ status: 429, body: { errors: [{ extensions: { code: 'RATE_LIMITED', field: 'Query.hello' } }] } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(hub.watched.contexts).toEqual([]);
    await hub.stop();
  });

  it('is refused over a socket as over HTTP', async () => {
    const hub = await smallHub({ rations: { 'Subscription.count': { people: 1, programs: 1 } } });
    const line = await hub.socket();
    await line.greet(await hub.token());
    line.subscribe('subscription { count(to: 1) }', '1');
    expect((await line.next()).type).toBe('next');
    await line.next();
    line.subscribe('subscription { count(to: 1) }', '2');
    expect(await line.next()).toMatchObject({ id: '2', type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] });
    line.socket.close();
    await hub.stop();
  });
});
