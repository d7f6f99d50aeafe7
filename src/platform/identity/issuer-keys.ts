import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../clock';

/** Someone whose tokens are accepted, and where their keys are: given, at an address, or to be discovered. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwks?: JSONWebKeySet;
  readonly jwksUri?: string;
  /** How long an unknown key id must wait before the keys are fetched again. */
  readonly refetchAfterMs?: number;
}

const patienceMs = 5_000;
const refetchAfterMs = 30_000;

/** The key set of an issuer. An unknown key id fetches it again, but not more often than the settings allow. */
export function keysOf(settings: IssuerSettings, clock: Clock): JWTVerifyGetKey {
  if (settings.jwks) return createLocalJWKSet(settings.jwks);
  if (settings.jwksUri) return remoteKeys(settings.jwksUri, settings);
  return discoveredKeys(settings, clock);
}

const remoteKeys = (uri: string, settings: IssuerSettings): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(uri), { timeoutDuration: patienceMs, cooldownDuration: settings.refetchAfterMs ?? refetchAfterMs });

/** Looks the key set up when the first token comes, so that the hub starts while its identity provider is away. */
function discoveredKeys(settings: IssuerSettings, clock: Clock): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  let askAgainAt = 0;
  const discover = () => {
    if (found && clock.epochMs() < askAgainAt) return found;
    askAgainAt = clock.epochMs() + patienceMs;
    const asked = discoverJwksUri(settings.issuer).then((uri) => {
      askAgainAt = Infinity;
      return remoteKeys(uri, settings);
    });
    return (found = asked);
  };
  return async (header, token) => (await discover())(header, token);
}

async function discoverJwksUri(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
  if (!response.ok) throw new Error(`The issuer's discovery document answers with ${response.status}`);
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (document.issuer !== issuer || typeof document.jwks_uri !== 'string') {
    throw new Error('The discovery document belongs to another issuer, or names no key set');
  }
  return document.jwks_uri;
}
