import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { AddressInfo } from 'node:net';
import { clockAt } from '../../../src/platform/clock';
import { openDemoIssuer } from '../../../src/platform/identity/demo-issuer';
import { createVerifier } from '../../../src/platform/identity/verifier';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-issuer-'));
});
afterEach(() => rm(folder, { recursive: true }));

const clock = clockAt('2026-09-01T08:00:00Z');
const issuerUrl = 'http://localhost:4000/demo-issuer';
const open = (choices: object = {}) =>
  openDemoIssuer({ dataDir: join(folder, 'data'), issuerUrl, audience: 'golden-thread', production: false, clock, ...choices });

describe('the demo issuer', () => {
  it('signs tokens that a verifier with its settings accepts', async () => {
    const issuer = await open();
    const token = await issuer.sign({ subject: 'senco', clientId: 'partner', scopes: ['plans:read'], lifetimeSeconds: 60 });
    expect(await createVerifier({ issuers: [issuer.settings], clock }).verify(token)).toEqual({
      issuer: issuerUrl,
      subject: 'senco',
      clientId: 'partner',
      scopes: ['plans:read'],
      expiresAt: clock.epochMs() / 1_000 + 60,
    });
  });

  it('never opens in production', async () => {
    await expect(open({ production: true })).rejects.toThrow('never opens in production');
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps one key, that only its owner can read, for the hub and for commands alike', async () => {
    const issuers = await Promise.all([open(), open(), open()]);
    const verifier = createVerifier({ issuers: [issuers[0].settings], clock });
    for (const issuer of [...issuers, await open()]) {
      expect(await verifier.verify(await issuer.sign({ subject: 'senco' }))).toMatchObject({ subject: 'senco' });
    }
    const kept = await readdir(join(folder, 'data'));
    expect(kept).toHaveLength(1);
    expect((await stat(join(folder, 'data', kept[0]!))).mode & 0o777).toBe(0o600);
  });

  it('shows the public half of its key and no more', async () => {
    const { jwks } = await open();
    expect(jwks.keys).toEqual([expect.objectContaining({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' })]);
    const [file] = await readdir(join(folder, 'data'));
    const { d } = JSON.parse(await readFile(join(folder, 'data', file!), 'utf8')) as { d: string };
    expect(JSON.stringify(jwks)).not.toContain(d);
  });

  it('says what to do about a key that cannot be read', async () => {
    await open();
    const [file] = await readdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', file!), 'not a key');
    await expect(open()).rejects.toThrow(/remove .* and start again/);
  });

  it('can be discovered like any other issuer', async () => {
    const app = express();
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/demo-issuer`;
    const issuer = await open({ issuerUrl: address });
    app.use(issuer.router);
    const verifier = createVerifier({ issuers: [{ issuer: address, audience: 'golden-thread' }], clock });
    expect(await verifier.verify(await issuer.sign({ subject: 'senco' }))).toMatchObject({ subject: 'senco' });
    await new Promise((resolve) => server.close(resolve));
  });
});
