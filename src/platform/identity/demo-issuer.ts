import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Router } from 'express';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import { systemClock, type Clock } from '../clock';
import { writeOnce } from '../write-once';
import type { IssuerSettings } from './issuer-keys';

export interface DemoToken {
  readonly subject: string;
  readonly clientId?: string;
  readonly scopes?: readonly string[];
  readonly lifetimeSeconds?: number;
}

/** Signs for the demo people, without asking for any proof of who they are. */
export interface DemoIssuer {
  readonly issuer: string;
  readonly jwks: JSONWebKeySet;
  /** What a verifier needs to accept its tokens. */
  readonly settings: IssuerSettings;
  /** Serves the discovery document and the keys below `/demo-issuer/.well-known/`. */
  readonly router: Router;
  sign(token: DemoToken): Promise<string>;
}

export interface DemoIssuerOptions {
  readonly dataDir: string;
  /** As `http://localhost:4000/demo-issuer`. */
  readonly issuerUrl: string;
  readonly audience: string;
  readonly production: boolean;
  readonly clock?: Clock;
}

const workingDaySeconds = 8 * 3_600;
const keyFile = 'demo-issuer-key.json';

/** Opens the demo issuer. Its key is kept in the data folder, so that a command signs tokens that a running hub accepts. */
export async function openDemoIssuer({
  dataDir,
  issuerUrl,
  audience,
  production,
  clock = systemClock,
}: DemoIssuerOptions): Promise<DemoIssuer> {
  if (production) {
    throw new Error('The demo issuer signs for anybody, so it never opens in production. Set OIDC_ISSUER and leave DEMO off.');
  }
  const privateJwk = await keptKey(dataDir);
  const key = await importJWK(privateJwk, 'ES256');
  const jwks: JSONWebKeySet = { keys: [publicHalf(privateJwk)] };

  const sign = ({ subject, clientId, scopes = [], lifetimeSeconds = workingDaySeconds }: DemoToken) => {
    const issuedAt = Math.floor(clock.epochMs() / 1_000);
    return new SignJWT({ client_id: clientId, scope: scopes.join(' ') || undefined })
      .setProtectedHeader({ alg: 'ES256', kid: privateJwk.kid, typ: 'at+jwt' })
      .setIssuer(issuerUrl)
      .setSubject(subject)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .setJti(randomUUID())
      .sign(key);
  };
  return { issuer: issuerUrl, jwks, settings: { issuer: issuerUrl, audience, jwks }, router: wellKnown(issuerUrl, jwks), sign };
}

const publicHalf = ({ kty, crv, x, y, kid }: JWK): JWK => ({ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' });

function wellKnown(issuer: string, jwks: JSONWebKeySet): Router {
  const router = express.Router();
  const discovery = { issuer, jwks_uri: `${issuer}/.well-known/jwks.json`, id_token_signing_alg_values_supported: ['ES256'] };
  router.get('/demo-issuer/.well-known/openid-configuration', (_request, response) => void response.json(discovery));
  router.get('/demo-issuer/.well-known/jwks.json', (_request, response) => void response.json(jwks));
  return router;
}

async function keptKey(dataDir: string): Promise<JWK> {
  const path = join(dataDir, keyFile);
  if (!existsSync(path)) await writeOnce(path, JSON.stringify(await newKey()));
  await chmod(path, 0o600);
  return readKey(path);
}

async function readKey(path: string): Promise<JWK> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JWK;
  } catch (error) {
    throw new Error(`The demo issuer's key cannot be read: remove ${path} and start again`, { cause: error });
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk) };
}
