import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../clock';
import { fetchedKeys } from './fetched-keys';

/** Someone whose tokens are accepted, and where their keys are: given, at an address, or to be discovered. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Whether the issuer marks access tokens as such (`typ: at+jwt`); one that does not must be known for it, so that its ID tokens are told apart otherwise. */
  readonly accessTokens?: 'marked' | 'unmarked';
  readonly jwks?: JSONWebKeySet;
  readonly jwksUri?: string;
}

const patienceMs = 5_000;

/** The key set of an issuer. It is looked up when the first token comes, so that the hub starts while its identity provider is away. */
export function keysOf({ issuer, jwks, jwksUri }: IssuerSettings, clock: Clock): JWTVerifyGetKey {
  if (jwks) return createLocalJWKSet(jwks);
  return fetchedKeys(async () => fetchJson<JSONWebKeySet>(jwksUri ?? (await discoverJwksUri(issuer))), clock);
}

async function discoverJwksUri(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;
  const document = await fetchJson<{ issuer?: unknown; jwks_uri?: unknown }>(address);
  if (document.issuer !== issuer || typeof document.jwks_uri !== 'string') {
    throw new Error('The discovery document belongs to another issuer, or names no key set');
  }
  return document.jwks_uri;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patienceMs), headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`The identity provider answers with ${response.status} at ${address}`);
  return (await response.json()) as T;
}
