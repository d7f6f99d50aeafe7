import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** Media types are written with and without their first half, in any case (RFC 7515, section 4.1.9). */
const typeOf = ({ typ }: JWTHeaderParameters): string => (typ ?? '').toLowerCase().replace(/^application\//, '');

const onlyInIdTokens = ['nonce', 'at_hash', 'c_hash', 's_hash'] as const;
/** How issuers that do not mark their access tokens name the others: Keycloak in `typ`, Cognito in `token_use`. */
const otherKinds: ReadonlySet<unknown> = new Set(['ID', 'Refresh', 'Offline', 'Logout', 'id']);

/** Why a token of an accepted issuer is not for calling the hub with; undefined when it is. An ID token tells a client who signed in, and may pass through many hands. */
export function whyNoAccessToken(header: JWTHeaderParameters, payload: JWTPayload, accessTokens: 'marked' | 'unmarked' = 'marked'): string | undefined {
  const type = typeOf(header);
  if (type === 'at+jwt') return undefined;
  if (type !== '' && type !== 'jwt') return `a token of the type ${type.slice(0, 40)}`;
  if (accessTokens === 'marked') return 'not marked as an access token (typ at+jwt); for an issuer that marks none, set OIDC_ACCESS_TOKENS=unmarked';
  const sign = onlyInIdTokens.find((claim) => claim in payload) ?? (['typ', 'token_use'].find((claim) => otherKinds.has(payload[claim])));
  if (sign ?? payload['events']) return 'an ID token, or another that is no access token';
  return undefined;
}
