import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../clock';
import { whyNoAccessToken } from './access-token';
import { IdentityProblem } from './identity-problem';
import { keysOf, type IssuerSettings } from './issuer-keys';

/** What a token proves: who signed it, for whom, how far it reaches and until when. */
export interface VerifiedToken {
  readonly issuer: string;
  readonly subject: string;
  readonly clientId?: string;
  readonly scopes: readonly string[];
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

export interface Verifier {
  /** Throws an IdentityProblem for a token that is not accepted, and anything else when the issuer cannot be asked. */
  verify(token: string): Promise<VerifiedToken>;
}

interface AcceptedIssuer extends IssuerSettings {
  readonly keys: JWTVerifyGetKey;
}

// Signatures that only the issuer can make: with a shared secret whoever can check a token could also forge one.
const algorithms = ['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'EdDSA', 'Ed25519'];
/** How far the issuer's clock may differ from the hub's. */
export const toleranceSeconds = 60;
const longestToken = 16_384;

/** Verifies bearer tokens of the issuers it is given. */
export function createVerifier({ issuers, clock }: { issuers: readonly IssuerSettings[]; clock: Clock }): Verifier {
  const accepted = new Map<string, AcceptedIssuer>(
    issuers.map((settings) => [settings.issuer, { ...settings, keys: keysOf(settings, clock) }]),
  );
  return {
    async verify(token) {
      const issuer = accepted.get(claimedIssuer(token) ?? '');
      if (!issuer) throw new IdentityProblem('TOKEN_INVALID', 'not a token, or of an issuer that is not accepted here');
      return toVerified(await verifiedPayload(token, issuer, clock));
    },
  };
}

function claimedIssuer(token: string): string | undefined {
  if (token.length > longestToken) return undefined;
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

async function verifiedPayload(token: string, { issuer, audience, accessTokens, keys }: AcceptedIssuer, clock: Clock): Promise<JWTPayload> {
  const currentDate = new Date(clock.epochMs());
  const rules = { issuer, audience, algorithms, currentDate, clockTolerance: toleranceSeconds, requiredClaims: ['sub', 'exp'] };
  const { payload, protectedHeader } = await jwtVerify(token, keys, rules).catch((error: unknown) => {
    throw problemWith(error);
  });
  const issuedIn = (payload.iat ?? 0) - clock.epochMs() / 1_000;
  const reason = issuedIn > toleranceSeconds ? 'issued in the future' : whyNoAccessToken(protectedHeader, payload, accessTokens);
  if (reason) throw new IdentityProblem('TOKEN_INVALID', reason);
  return payload;
}

/** An issuer that cannot be asked says nothing about the token, so its error stays what it is. */
function problemWith(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new IdentityProblem('TOKEN_EXPIRED', error.message);
  if (!(error instanceof errors.JOSEError) || unreachable.has(error.code)) return error;
  return new IdentityProblem('TOKEN_INVALID', error.message);
}
const unreachable: ReadonlySet<string> = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

const words = (claim: unknown): string[] => {
  if (Array.isArray(claim)) return claim.map(String);
  return typeof claim === 'string' ? claim.split(' ').filter(Boolean) : [];
};
const text = (claim: unknown): string | undefined => (typeof claim === 'string' && claim ? claim : undefined);

function toVerified(payload: JWTPayload): VerifiedToken {
  const { iss, sub, exp } = payload;
  if (!iss || !sub || exp === undefined) throw new IdentityProblem('TOKEN_INVALID', 'issuer, subject or expiry is empty');
  const scopes = words(payload['scope'] ?? payload['scp']);
  return { issuer: iss, subject: sub, clientId: text(payload['client_id']) ?? text(payload['azp']), scopes, expiresAt: exp };
}
