import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose';
import { clockAt } from '../../../src/platform/clock';
import { IdentityProblem } from '../../../src/platform/identity/identity-problem';
import { createVerifier } from '../../../src/platform/identity/verifier';

const present = '2026-09-01T08:00:00Z';
const presentSeconds = Date.parse(present) / 1_000;
const issuer = 'https://login.example.org';
const audience = 'golden-thread';

interface Signer {
  jwk: JWK;
  key: CryptoKey;
  publicKey: CryptoKey;
}
async function signer(kid: string, alg = 'ES256'): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { jwk: { ...(await exportJWK(publicKey)), kid, alg }, key: privateKey, publicKey };
}
interface Claims {
  iss?: string;
  aud?: string | string[];
  sub?: string;
  exp?: number;
  nbf?: number;
  [claim: string]: unknown;
}
const usual: Claims = { iss: issuer, aud: audience, sub: 'person-1', exp: presentSeconds + 300 };
const signed = ({ key, jwk }: Signer, claims: Claims = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> =>
  new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: jwk.alg!, kid: jwk.kid, typ: 'at+jwt', ...header }).sign(key);

const problemOf = async (verifying: Promise<unknown>): Promise<string> => {
  const problem = await verifying.then(
    () => undefined,
    (error: unknown) => error,
  );
  return problem instanceof IdentityProblem ? problem.code : `not a problem of identity: ${String(problem)}`;
};

let known: Signer;
let stranger: Signer;
let clock = clockAt(present);
beforeEach(() => {
  clock = clockAt(present);
});
const verifier = () => createVerifier({ issuers: [{ issuer, audience, jwks: { keys: [known.jwk] } }], clock });
beforeAll(async () => {
  [known, stranger] = await Promise.all([signer('known'), signer('known')]);
});

describe('a token', () => {
  it('proves who signed it, for whom, how far it reaches and until when', async () => {
    const token = await signed(known, { client_id: 'partner', scope: 'plans:read plans:follow' });
    expect(await verifier().verify(token)).toEqual({
      issuer,
      subject: 'person-1',
      clientId: 'partner',
      scopes: ['plans:read', 'plans:follow'],
      expiresAt: presentSeconds + 300,
    });
  });

  it.each([
    [
      { azp: 'web', scp: ['a', 'b'] },
      { clientId: 'web', scopes: ['a', 'b'] },
    ],
    [{}, { clientId: undefined, scopes: [] }],
    [{ aud: ['elsewhere', audience] }, { subject: 'person-1' }],
  ])('is understood with %p', async (claims, found) => {
    expect(await verifier().verify(await signed(known, claims))).toMatchObject(found);
  });

  it.each([
    ['for somebody else', { aud: 'another-hub' }],
    ['for nobody', { aud: undefined }],
    ['of another issuer', { iss: 'https://elsewhere.example.org' }],
    ['of no issuer', { iss: undefined }],
    ['without a subject', { sub: undefined }],
    ['with an empty subject', { sub: '' }],
    ['without an end', { exp: undefined }],
    ['that is not valid yet', { nbf: presentSeconds + 61 }],
    ['issued in the future', { iat: presentSeconds + 61 }],
  ])('%s is not accepted', async (_what, claims) => {
    expect(await problemOf(verifier().verify(await signed(known, claims)))).toBe('TOKEN_INVALID');
  });

  it('is accepted for a minute more, since clocks differ, and then has expired', async () => {
    const token = await signed(known, { exp: presentSeconds - 59 });
    expect(await verifier().verify(token)).toMatchObject({ subject: 'person-1' });
    expect(await problemOf(verifier().verify(await signed(known, { exp: presentSeconds - 61 })))).toBe('TOKEN_EXPIRED');
    const early = { nbf: presentSeconds + 59, iat: presentSeconds + 59 };
    expect(await verifier().verify(await signed(known, early))).toMatchObject({ subject: 'person-1' });
  });

  it('signed by another key of the same name is not accepted, expired or not', async () => {
    expect(await problemOf(verifier().verify(await signed(stranger)))).toBe('TOKEN_INVALID');
    expect(await problemOf(verifier().verify(await signed(stranger, { exp: presentSeconds - 600 })))).toBe('TOKEN_INVALID');
  });

  it('that brings its own key, or says where to find it, is not accepted', async () => {
    const own = { jwk: stranger.jwk, kid: stranger.jwk.kid, jku: 'https://elsewhere.example.org/keys', x5u: 'https://elsewhere.example.org/keys' };
    expect(await problemOf(verifier().verify(await signed(stranger, {}, own)))).toBe('TOKEN_INVALID');
    expect(await problemOf(verifier().verify(await signed(stranger, {}, { kid: '../../../dev/null' })))).toBe('TOKEN_INVALID');
  });

  it('with an algorithm that its key is not for is not accepted', async () => {
    const rsa = await signer('rsa', 'RS256');
    const pss = await new SignJWT(usual).setProtectedHeader({ alg: 'PS256', kid: 'rsa', typ: 'at+jwt' }).sign(await importJWK(await exportJWK(rsa.key), 'PS256'));
    const rsaOnly = createVerifier({ issuers: [{ issuer, audience, jwks: { keys: [rsa.jwk] } }], clock });
    expect(await rsaOnly.verify(await signed(rsa))).toMatchObject({ subject: 'person-1' });
    expect(await problemOf(rsaOnly.verify(pss))).toBe('TOKEN_INVALID');
  });

  it('that demands what the hub does not know is not accepted', async () => {
    const critical = new SignJWT(usual).setProtectedHeader({ alg: 'ES256', kid: 'known', typ: 'at+jwt', crit: ['exp'], exp: 1 });
    expect(await problemOf(verifier().verify(await critical.sign(known.key, { crit: { exp: true } })))).toBe('TOKEN_INVALID');
  });

  it('without a signature is not accepted', async () => {
    expect(await problemOf(verifier().verify(new UnsecuredJWT(usual).encode()))).toBe('TOKEN_INVALID');
  });

  it('signed with the public key as if it were a shared secret is not accepted', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(known.publicKey));
    const forged = await new SignJWT(usual).setProtectedHeader({ alg: 'HS256', kid: 'known' }).sign(secret);
    expect(await problemOf(verifier().verify(forged))).toBe('TOKEN_INVALID');
    const withOct = createVerifier({
      issuers: [
        { issuer, audience, jwks: { keys: [{ kty: 'oct', k: Buffer.from('secret').toString('base64url'), kid: 'known', alg: 'HS256' }] } },
      ],
      clock,
    });
    expect(await problemOf(withOct.verify(forged))).toBe('TOKEN_INVALID');
  });

  it.each(['', 'nonsense', 'a.b.c', '...', `${'x'.repeat(20_000)}.y.z`])('%.20p is not one', async (text) => {
    expect(await problemOf(verifier().verify(text))).toBe('TOKEN_INVALID');
  });

  it('that is changed anywhere is not accepted', async () => {
    const [header, , signature] = (await signed(known)).split('.');
    const other = Buffer.from(JSON.stringify({ ...usual, sub: 'person-2' })).toString('base64url');
    expect(await problemOf(verifier().verify([header, other, signature].join('.')))).toBe('TOKEN_INVALID');
  });

  it('of RS256 and EdDSA keys is accepted too', async () => {
    for (const alg of ['RS256', 'EdDSA']) {
      const one = await signer(alg, alg);
      const both = createVerifier({ issuers: [{ issuer, audience, jwks: { keys: [known.jwk, one.jwk] } }], clock });
      expect(await both.verify(await signed(one))).toMatchObject({ subject: 'person-1' });
    }
  });
});

describe('a token that is for something else', () => {
  const unmarking = () => createVerifier({ issuers: [{ issuer, audience, accessTokens: 'unmarked', jwks: { keys: [known.jwk] } }], clock });

  it.each(['JWT', undefined, 'logout+jwt', 'secevent+jwt', 'dpop+jwt'])('of the type %p is not accepted', async (typ) => {
    expect(await problemOf(verifier().verify(await signed(known, {}, { typ })))).toBe('TOKEN_INVALID');
  });

  it.each(['at+jwt', 'AT+JWT', 'application/at+jwt'])('is no token of the type %p', async (typ) => {
    expect(await verifier().verify(await signed(known, {}, { typ }))).toMatchObject({ subject: 'person-1' });
  });

  it.each(['JWT', undefined, 'at+jwt'])('is not told by the type %p where the issuer marks no access tokens', async (typ) => {
    expect(await unmarking().verify(await signed(known, {}, { typ }))).toMatchObject({ subject: 'person-1' });
  });

  it.each([{ nonce: 'n' }, { at_hash: 'h' }, { c_hash: 'h' }, { typ: 'ID' }, { typ: 'Refresh' }, { token_use: 'id' }, { events: { logout: {} } }])(
    'is told by %p there',
    async (claims) => {
      expect(await problemOf(unmarking().verify(await signed(known, claims, { typ: 'JWT' })))).toBe('TOKEN_INVALID');
    },
  );

  it('is told by its type there too', async () => {
    expect(await problemOf(unmarking().verify(await signed(known, {}, { typ: 'logout+jwt' })))).toBe('TOKEN_INVALID');
  });
});

describe('the keys of an issuer', () => {
  let server: Server;
  let address: string;
  let keys: JWK[];
  let asked: string[];
  let away: boolean;
  let says: Record<string, unknown>;
  beforeEach(async () => {
    asked = [];
    away = false;
    keys = [known.jwk];
    server = createServer((request, response) => {
      asked.push(request.url!);
      response.statusCode = away ? 500 : 200;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(request.url === '/keys' ? { keys } : says));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    says = { issuer: address, jwks_uri: `${address}/keys` };
  });
  afterEach(() => new Promise((resolve) => void server.close(resolve)));
  const discovering = () => createVerifier({ issuers: [{ issuer: address, audience }], clock });
  const fetched = () => asked.filter((url) => url === '/keys').length;

  it('are discovered with the first token, and kept', async () => {
    const verifying = discovering();
    expect(asked).toEqual([]);
    for (let each = 0; each < 3; each++) await verifying.verify(await signed(known, { iss: address }));
    expect(asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('are not discovered where their address is given', async () => {
    const verifying = createVerifier({ issuers: [{ issuer, audience, jwksUri: `${address}/keys` }], clock });
    await verifying.verify(await signed(known));
    expect(asked).toEqual(['/keys']);
  });

  it('may change: a key that is new is fetched, and the old one serves as long as it is shown', async () => {
    const verifying = discovering();
    await verifying.verify(await signed(known, { iss: address }));
    const next = await signer('next');
    keys = [next.jwk, known.jwk];
    clock.advance({ seconds: 6 });
    expect(await verifying.verify(await signed(next, { iss: address }))).toMatchObject({ subject: 'person-1' });
    expect(await verifying.verify(await signed(known, { iss: address }))).toMatchObject({ subject: 'person-1' });
    expect(fetched()).toBe(2);
  });

  it('are dropped when the issuer has dropped them, five minutes later at most', async () => {
    const verifying = discovering();
    const later = { iss: address, exp: presentSeconds + 3_600 };
    await verifying.verify(await signed(known, later));
    keys = [(await signer('next')).jwk];
    clock.advance({ minutes: 5 });
    expect(await problemOf(verifying.verify(await signed(known, later)))).toBe('TOKEN_INVALID');
  });

  it('serve on for an hour while the issuer is away, and no longer', async () => {
    const verifying = discovering();
    const later = { iss: address, exp: presentSeconds + 24 * 3_600 };
    await verifying.verify(await signed(known, later));
    away = true;
    clock.advance({ minutes: 59 });
    expect(await verifying.verify(await signed(known, later))).toMatchObject({ subject: 'person-1' });
    clock.advance({ minutes: 2 });
    expect(await problemOf(verifying.verify(await signed(known, later)))).toMatch(/^not a problem of identity/);
  });

  it('are not fetched again for every name that somebody makes up', async () => {
    const verifying = discovering();
    for (let each = 0; each < 5; each++) {
      expect(
        await problemOf(
          verifying.verify(await signed({ ...stranger, jwk: { ...stranger.jwk, kid: `made-up-${each}` } }, { iss: address })),
        ),
      ).toBe('TOKEN_INVALID');
    }
    expect(fetched()).toBe(1);
  });

  it('that cannot be fetched say nothing about the token', async () => {
    away = true;
    const verifying = discovering();
    const token = await signed(known, { iss: address });
    expect(await problemOf(verifying.verify(token))).toMatch(/^not a problem of identity/);
    away = false;
    clock.advance({ seconds: 6 });
    expect(await verifying.verify(token)).toMatchObject({ subject: 'person-1' });
  });

  it('are not taken from a document that speaks for another issuer', async () => {
    says = { issuer: 'https://elsewhere.example.org', jwks_uri: `${address}/keys` };
    expect(await problemOf(discovering().verify(await signed(known, { iss: address })))).toMatch(/^not a problem of identity/);
    expect(asked).not.toContain('/keys');
  });
});
