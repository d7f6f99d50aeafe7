import { SignJWT, UnsecuredJWT } from 'jose';
import { Kind } from '../../src/access';
import { addPerson, appoint, OrganisationKind } from '../../src/people';
import { clockAt, systemClock, type SetClock } from '../../src/platform/clock';
import { openSocket } from '../platform/server/small-hub';
import { TestHub } from '../support/hub';
import { AUDIENCE, ELSEWHERE, RealIssuer, type Partner } from '../support/real-issuer';
import { ServedHub } from '../support/served';
import { World, type ChildKnownTo } from '../support/world';

const everything: Partner = { clientId: 'trust-system', scopes: ['plan:read', 'facts:deliver', 'changes:follow'] };
const unscoped: Partner = { clientId: 'unscoped-system', scopes: [] };
const CHILD = 'query ($id: ID!) { child(id: $id) { givenName } }';
const ME = '{ me { person { name } } }';
const CHANGES = 'subscription { changes { what child { givenName } } }';
const DELIVER = 'mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename } }';

let hub: TestHub;
let world: World;
let issuer: RealIssuer;
let stranger: RealIssuer;
let served: ServedHub;
let clock: SetClock;
let child: ChildKnownTo;

/** Maps a subject of the issuer to somebody with a post at the school. */
const known = (subject: string, kind: Kind) =>
  hub.owner(async (owner) => {
    const account = { issuer: issuer.url, subject };
    const id = await addPerson(owner, { name: `${subject} of the issuer`, isSystem: kind === Kind.SCHOOL_SYSTEM, account });
    await appoint(owner, id, world.organisations[OrganisationKind.SCHOOL], kind);
  });

beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child('Rosa Field');
  [issuer, stranger] = await Promise.all([RealIssuer.open([everything, unscoped]), RealIssuer.open()]);
  await known('ada', Kind.SENCO);
  await known(everything.clientId, Kind.SCHOOL_SYSTEM);
  await known(unscoped.clientId, Kind.SCHOOL_SYSTEM);
});
afterAll(() => Promise.all([hub.close(), issuer.close(), stranger.close()]));
beforeEach(async () => {
  clock = clockAt(systemClock.now());
  served = await ServedHub.over(hub, { issuers: [issuer.settings], clock });
});
afterEach(() => served.close());

const asks = (token: string, query = ME, variables = {}) => served.post(`Bearer ${token}`, { query, variables });
const codeOf = async (token: string, query = ME, variables = {}) => {
  const { status, body } = await asks(token, query, variables);
  return `${status} ${body.errors?.[0].extensions.code ?? 'answered'}`;
};
/** What a socket says to a greeting with this token: an acknowledgement, or the code that it closes with. */
const greeting = async (token: string) => {
  const line = await openSocket(served.server.url);
  const answer = await Promise.race([line.greet(token).then(({ type }) => type), line.closed.then(({ code }) => code)]).catch(() => line.closed.then(({ code }) => code));
  line.socket.close();
  return answer;
};
const refusedEverywhere = async (token: string) => ({ http: await codeOf(token), socket: await greeting(token) });
const REFUSED = { http: '401 UNAUTHENTICATED', socket: 4401 };

describe('a person who signs in at the identity provider', () => {
  it('is who their account says, over HTTP and over a socket', async () => {
    const { access_token: token } = await issuer.signIn('ada');
    expect((await asks(token)).body.data).toEqual({ me: { person: { name: 'ada of the issuer' } } });
    expect((await asks(token, CHILD, child)).body.data).toEqual({ child: { givenName: 'Rosa' } });
    expect(await greeting(token)).toBe('connection_ack');
  });

  it('needs no scopes, but is held to those that their application asked for', async () => {
    expect(await codeOf(await issuer.sign({ sub: 'ada', scope: 'openid profile' }))).toBe('200 answered');
    const reading = await issuer.sign({ sub: 'ada', scope: 'openid plan:read' });
    expect(await codeOf(reading)).toBe('200 answered');
    expect(await codeOf(reading, DELIVER, { input: { childId: child.id, facts: [] } })).toBe('403 FORBIDDEN');
  });

  it('is nobody while the hub knows no such account', async () => {
    expect(await refusedEverywhere((await issuer.signIn('somebody-else')).access_token)).toEqual(REFUSED);
  });

  it('is another than the same subject of another issuer', async () => {
    const both = await ServedHub.over(hub, { issuers: [issuer.settings, stranger.settings], clock });
    const { access_token: token } = await stranger.signIn('ada');
    expect((await both.post(`Bearer ${token}`, { query: ME })).status).toBe(401);
    await both.close();
  });
});

describe('a partner’s system', () => {
  it('signs in by a key of its own, asks, delivers and follows', async () => {
    const { access_token: token } = await issuer.signInSystem(everything);
    expect((await asks(token, CHILD, child)).body.data).toEqual({ child: { givenName: 'Rosa' } });
    const line = await openSocket(served.server.url);
    expect(await line.greet(token)).toEqual({ type: 'connection_ack' });
    line.subscribe(CHANGES);
    const heard = line.next();
    const facts = [{ category: 'COMMUNICATION', key: 'MAKATON', label: 'Makaton', value: 1, source: 'test' }];
    let told = false;
    void heard.then(() => (told = true));
    for (let value = 1; !told; value++) {
      expect(await codeOf(token, DELIVER, { input: { childId: child.id, facts: [{ ...facts[0], value }] } })).toBe('200 answered');
    }
    expect((await heard).payload.data).toEqual({ changes: { what: 'ChildFact.delivered', child: { givenName: 'Rosa' } } });
    line.socket.close();
  });

  it('is held to the scopes that it was given, and may do nothing without any', async () => {
    const { access_token: narrow } = await issuer.signInSystem({ ...everything, scopes: ['plan:read'] });
    expect(await codeOf(narrow, CHILD, child)).toBe('200 answered');
    expect(await codeOf(narrow, DELIVER, { input: { childId: child.id, facts: [] } })).toBe('403 FORBIDDEN');
    const { access_token: none } = await issuer.signInSystem(unscoped);
    expect((await asks(none, CHILD, child)).body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'scope', scope: 'plan:read' });
    expect(await codeOf(none, DELIVER, { input: { childId: child.id, facts: [{ category: 'COMMUNICATION', key: 'SIGN', label: 'Sign', value: 1, source: 'test' }] } })).toBe('200 FORBIDDEN');
    const line = await openSocket(served.server.url);
    await line.greet(none);
    line.subscribe(CHANGES);
    expect(await line.next()).toMatchObject({ payload: { errors: [{ extensions: { code: 'FORBIDDEN', scope: 'changes:follow' } }] } });
    line.socket.close();
  });
});

describe('a token', () => {
  it('for another service of the same issuer is refused', async () => {
    expect(await refusedEverywhere((await issuer.signIn('ada', ELSEWHERE)).access_token)).toEqual(REFUSED);
    expect(await refusedEverywhere((await issuer.signInSystem(everything, ELSEWHERE)).access_token)).toEqual(REFUSED);
  });

  it('that tells an application who signed in, and is not for calling the hub with, is refused', async () => {
    expect(await refusedEverywhere((await issuer.signIn('ada')).id_token!)).toEqual(REFUSED);
    // Even where the hub's audience and the application's name happen to be one.
    expect(await refusedEverywhere(await issuer.sign({ sub: 'ada', nonce: 'n' }, { typ: 'JWT' }))).toEqual(REFUSED);
  });

  it('of an issuer that the hub does not trust is refused', async () => {
    expect(await refusedEverywhere((await stranger.signIn('ada')).access_token)).toEqual(REFUSED);
    // Nor does it help to claim the name of one that it trusts.
    expect(await refusedEverywhere(await stranger.sign({ sub: 'ada', iss: issuer.url }))).toEqual(REFUSED);
  });

  it('without a signature, or signed with what everybody knows, is refused', async () => {
    const claims = { iss: issuer.url, aud: AUDIENCE, sub: 'ada' };
    expect(await refusedEverywhere(new UnsecuredJWT(claims).setExpirationTime('5m').encode())).toEqual(REFUSED);
    const { kid } = issuer.publicKey;
    const forged = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid, typ: 'at+jwt' }).setExpirationTime('5m');
    expect(await refusedEverywhere(await forged.sign(new TextEncoder().encode(JSON.stringify(issuer.publicKey))))).toEqual(REFUSED);
  });

  it('is accepted for as long as two clocks may differ, and then has expired', async () => {
    const { access_token: token } = await issuer.signIn('ada');
    clock.advance({ seconds: 300 + 55 });
    expect(await refusedEverywhere(token)).toEqual({ http: '200 answered', socket: 'connection_ack' });
    clock.advance({ seconds: 10 });
    expect(await refusedEverywhere(token)).toEqual({ http: '401 TOKEN_EXPIRED', socket: 4403 });
  });

  it('of an issuer whose clock is ahead is accepted within the same minute, and not before it', async () => {
    const { access_token: token } = await issuer.signIn('ada');
    clock.advance({ seconds: -65 });
    expect(await refusedEverywhere(token)).toEqual(REFUSED);
    clock.advance({ seconds: 10 });
    expect(await refusedEverywhere(token)).toEqual({ http: '200 answered', socket: 'connection_ack' });
    expect(await codeOf(await issuer.sign({ sub: 'ada', nbf: clock.epochMs() / 1_000 + 65 }))).toBe('401 UNAUTHENTICATED');
  });

  it('of a new key is accepted, of the old one as long as it is shown, and of a dropped one no more', async () => {
    const { access_token: old } = await issuer.signIn('ada');
    expect(await codeOf(old)).toBe('200 answered');
    await issuer.rotate();
    const { access_token: fresh } = await issuer.signIn('ada');
    clock.advance({ seconds: 6 });
    expect([await codeOf(fresh), await codeOf(old)]).toEqual(['200 answered', '200 answered']);
    await issuer.dropOldKeys();
    clock.advance({ minutes: 5 });
    expect([await codeOf(fresh), await codeOf(old)]).toEqual(['200 answered', '401 UNAUTHENTICATED']);
  });
});
