import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DEMO_ISSUER } from '../../../src/demo/demo-issuer-name';
import { startEmbedded, type RunningPostgres } from '../../../src/platform/database/embedded';
import { openDemoIssuer } from '../../../src/platform/identity/demo-issuer';
import { createLog } from '../../../src/platform/log';
import { projectRoot } from '../../../src/platform/project-root';
import { say } from '../rounds';
import { HubProcess } from '../running-hub';
import { scaleDemo } from './scale';

const log = createLog({ level: 'error' });

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** A hub over the demo told over, and what is needed to ask it as anybody and to ask PostgreSQL beside it. */
export interface ScaledHub {
  readonly hub: HubProcess;
  readonly postgres: RunningPostgres;
  readonly dataDir: string;
  bearer(subject: string): Promise<string>;
  stop(): Promise<void>;
}

/** What a folder was made by: made again when the demo or the scaling is another. What is new in the schema the hub adds itself. */
const recipe = (): string =>
  ['test/bench/scaled/scale.ts', 'src/demo/data/children.json']
    .reduce((hash, file) => hash.update(readFileSync(join(projectRoot, file))), createHash('sha256'))
    .digest('hex');

async function made(children: number): Promise<string> {
  const dataDir = join(projectRoot, '.data/bench', String(children));
  const stamp = join(dataDir, 'made-by');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === recipe()) return dataDir;
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const begun = performance.now();
  await (await HubProcess.start(dataDir, await freePort())).stop();
  const postgres = await startEmbedded({ dataDir, log });
  await scaleDemo(postgres.ownerUrl, children).finally(() => postgres.stop());
  writeFileSync(stamp, recipe());
  say(`The demo told over for ${children} children in ${((performance.now() - begun) / 1_000).toFixed(0)} s, kept in ${dataDir}\n`);
  return dataDir;
}

export async function openScaledHub(children: number): Promise<ScaledHub> {
  const dataDir = await made(children);
  const hub = await HubProcess.start(dataDir, await freePort());
  // Joined, so that PostgreSQL outlives the hub's stop for the statements that are measured raw.
  const postgres = await startEmbedded({ dataDir, log });
  const issuer = await openDemoIssuer({ dataDir, issuerUrl: DEMO_ISSUER, audience: 'golden-thread', production: false });
  return {
    hub, postgres, dataDir,
    bearer: async (subject) => `Bearer ${await issuer.sign({ subject })}`,
    stop: async () => {
      await hub.stop();
      await postgres.stop();
    },
  };
}
