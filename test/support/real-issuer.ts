import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import type { Configuration, Provider } from 'oidc-provider';

export const AUDIENCE = 'golden-thread';
const HUB = 'https://hub.example.org';
/** Another service that the same issuer signs for. */
export const ELSEWHERE = 'https://elsewhere.example.org';
const WEB = 'plans-web';
const CALLBACK = 'https://plans.example.org/signed-in';

export interface Partner {
  readonly clientId: string;
  readonly scopes: readonly string[];
}
interface Answer {
  readonly access_token: string;
  readonly id_token?: string;
  readonly error?: string;
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: 'ES256', use: 'sig', kid: await calculateJwkThumbprint(jwk) };
}
// jest gives each test file a world of its own, and its structuredClone hands out objects of another, which the provider takes for no plain objects.
globalThis.structuredClone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The provider warns of what is as it should be in a test: that it keeps everything in memory, and that its Node is not the newest. */
function keepProviderQuiet(): void {
  const { warn } = console;
  console.warn = (...words: unknown[]) => (String(words[0]).startsWith('oidc-provider') ? undefined : warn(...words));
}

const scoped = (scopes: readonly string[]): { scope?: string } => (scopes.length > 0 ? { scope: scopes.join(' ') } : {});
const publicHalf = ({ d: _, ...jwk }: JWK): JWK => jwk;

/** A certified OpenID provider on loopback: people sign in to a web application with a code and PKCE, partners' systems with a key of their own. */
export class RealIssuer {
  #keys: JWK[] = [];
  #provider!: Provider;
  #answer!: RequestListener;
  private constructor(
    private readonly server: Server,
    private readonly partners: readonly Partner[],
    private readonly partnerKey: JWK,
  ) {}

  static async open(partners: readonly Partner[] = []): Promise<RealIssuer> {
    keepProviderQuiet();
    const server = createServer((request, response) => void issuer.#serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = new RealIssuer(server, partners, await newKey());
    await issuer.rotate();
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  get settings(): { issuer: string; audience: string } {
    return { issuer: this.url, audience: AUDIENCE };
  }

  /** Signs with a new key from now on, and still shows the ones before. */
  async rotate(): Promise<void> {
    this.#keys.unshift(await newKey());
    await this.#restart();
  }
  /** Shows no key but the one it signs with. */
  async dropOldKeys(): Promise<void> {
    this.#keys.length = 1;
    await this.#restart();
  }
  close = (): Promise<void> => new Promise((resolve) => {
    this.server.closeAllConnections();
    this.server.close(() => resolve());
  });

  async #restart(): Promise<void> {
    const { Provider: OpenIdProvider } = await import('oidc-provider');
    this.#provider = new OpenIdProvider(this.url, this.#configuration());
    const answer = this.#provider.callback();
    this.#answer = (request, response) => void answer(request, response);
  }

  #configuration(): Configuration {
    const machine = { grant_types: ['client_credentials'], redirect_uris: [], response_types: [] as never[], token_endpoint_auth_method: 'private_key_jwt' as const };
    return {
      jwks: { keys: this.#keys },
      clients: [
        { client_id: WEB, token_endpoint_auth_method: 'none', redirect_uris: [CALLBACK], grant_types: ['authorization_code'], response_types: ['code'], id_token_signed_response_alg: 'ES256' },
        ...this.partners.map(({ clientId, scopes }) => ({
          ...machine, client_id: clientId, ...scoped(scopes), token_endpoint_auth_signing_alg: 'ES256' as const, jwks: { keys: [publicHalf(this.partnerKey) as never] }, id_token_signed_response_alg: 'ES256' as const,
        })),
      ],
      scopes: ['openid', 'plan:read', 'facts:deliver', 'changes:follow'],
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
      interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          useGrantedResource: () => true,
          getResourceServerInfo: (_context, resource) => ({
            scope: 'plan:read facts:deliver changes:follow',
            audience: resource === HUB ? AUDIENCE : resource,
            accessTokenFormat: 'jwt', accessTokenTTL: 300, jwt: { sign: { alg: 'ES256' } },
          }),
        },
      },
      ttl: { AccessToken: 300, ClientCredentials: 300, Grant: 600, IdToken: 300, Interaction: 60, Session: 600 },
      cookies: { keys: [randomUUID()] },
    };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith('/sign-in/')) return this.#answer(request, response);
    const { prompt, params, session } = await this.#provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      return this.#provider.interactionFinished(request, response, { login: { accountId: String(params['login_hint']) } });
    }
    const grant = new this.#provider.Grant({ accountId: session!.accountId, clientId: WEB });
    grant.addOIDCScope('openid');
    grant.addResourceScope(String(params['resource']), 'plan:read');
    return this.#provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }

  /** Signs somebody in as a browser and a web application do it: authorisation code with PKCE. */
  async signIn(subject: string, resource: string = HUB): Promise<Answer> {
    const verifier = randomUUID() + randomUUID();
    const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))).toString('base64url');
    const asked = new URLSearchParams({
      client_id: WEB, response_type: 'code', redirect_uri: CALLBACK, scope: 'openid', resource, login_hint: subject,
      code_challenge: challenge, code_challenge_method: 'S256', nonce: randomUUID(), state: randomUUID(),
    });
    const code = await this.#follow(`/auth?${asked.toString()}`);
    return this.#token({ grant_type: 'authorization_code', client_id: WEB, code, redirect_uri: CALLBACK, code_verifier: verifier, resource });
  }

  /** Goes where a browser would be sent, with the cookies it would keep, until the application gets its code. */
  async #follow(path: string): Promise<string> {
    const cookies = new Map<string, string>();
    let to = new URL(path, this.url);
    for (let hop = 0; hop < 12; hop++) {
      if (to.href.startsWith(CALLBACK)) return to.searchParams.get('code') ?? this.#refused(to.search);
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(to, { redirect: 'manual', headers: { cookie } });
      for (const each of response.headers.getSetCookie()) {
        const [name, value] = each.split(';')[0]!.split('=');
        cookies.set(name!, value!);
      }
      const location = response.headers.get('location');
      if (!location) return this.#refused(await response.text());
      to = new URL(location, this.url);
    }
    return this.#refused('it sends the browser round and round');
  }
  #refused(how: string): never {
    throw new Error(`The issuer does not sign anybody in: ${how}`);
  }

  /** Signs a partner's system in by a key that it alone has (private_key_jwt). */
  async signInSystem({ clientId, scopes }: Partner, resource: string = HUB): Promise<Answer> {
    const assertion = await new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: this.partnerKey.kid })
      .setIssuer(clientId).setSubject(clientId).setAudience(this.url).setJti(randomUUID()).setIssuedAt().setExpirationTime('1m')
      .sign(await importJWK(this.partnerKey, 'ES256'));
    return this.#token({
      grant_type: 'client_credentials', ...scoped(scopes), resource,
      client_id: clientId, client_assertion: assertion, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
  }

  async #token(form: Record<string, string>): Promise<Answer> {
    const answer = (await (await fetch(`${this.url}/token`, { method: 'POST', body: new URLSearchParams(form) })).json()) as Answer;
    if (answer.error) this.#refused(JSON.stringify(answer));
    return answer;
  }

  /** A token such as the issuer itself would sign, with whatever is wanted of it: what no honest client can get. */
  async sign(claims: Record<string, unknown>, header: { readonly typ?: string } = {}): Promise<string> {
    const [key] = this.#keys;
    return new SignJWT({ iss: this.url, aud: AUDIENCE, client_id: WEB, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: key!.kid, typ: 'at+jwt', ...header })
      .setIssuedAt().setExpirationTime('5m')
      .sign(await importJWK(key!, 'ES256'));
  }

  /** What everybody may know of the key that it signs with. */
  get publicKey(): JWK {
    return publicHalf(this.#keys[0]!);
  }
}
