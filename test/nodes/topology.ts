import express from 'express';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { openGround, type OpenGround } from '../../src/hub';
import { systemClock } from '../../src/platform/clock';
import { freePort } from '../../src/platform/database/cluster/free-port';
import { asOwner } from '../../src/platform/database/owner';
import { openDemoIssuer, type DemoIssuer } from '../../src/platform/identity/demo-issuer';
import { quiet } from '../platform/database/support';
import { ISSUER, type Someone, type TestHub } from '../support/hub';
import { Balancer } from './balancer';
import type { Program } from '../support/programs';
import { HubProcess } from './hub-apart';
import { PostgresProcess } from './postgres-apart';

const everyScope = ['plan:read', 'facts:deliver', 'changes:follow'];

/** PostgreSQL, some hubs, a load balancer and an issuer: the processes of docker-compose.yml on this machine. Each can be killed. */
export class Topology {
  readonly #ends: (() => unknown)[] = [];
  private constructor(
    readonly postgres: PostgresProcess,
    readonly hubs: readonly HubProcess[],
    readonly balancer: Balancer,
    private readonly issuer: DemoIssuer,
    /** What a test sets the world up with, and looks into the database by. */
    readonly ground: OpenGround,
    readonly administrator: Pool,
    readonly dataDir: string,
  ) {}

  static async start(hubCount: number, program: Program): Promise<Topology> {
    const folder = mkdtempSync(join(tmpdir(), 'golden-thread-nodes-'));
    chmodSync(folder, 0o711);
    const postgres = await PostgresProcess.make(folder);
    const dataDir = join(folder, 'hubs');
    const issuer = await openDemoIssuer({ dataDir, issuerUrl: ISSUER, audience: 'golden-thread', production: false });
    const keys = await serveKeys(issuer);
    const settings = {
      NODE_ENV: 'production', DATA_DIR: dataDir, DATABASE_URL: postgres.urls.ownerUrl, DATABASE_APP_URL: postgres.urls.appUrl,
      OIDC_ISSUER: ISSUER, OIDC_JWKS_URI: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/demo-issuer/.well-known/jwks.json`, SOCKETS_PER_PERSON: '1000',
    };
    const ports = await Promise.all(Array.from({ length: hubCount }, freePort));
    const hubs = await Promise.all(ports.map((port) => new HubProcess(port, settings, program).start()));
    const balancer = await Balancer.open(ports);
    const ground = await openGround({ appUrl: postgres.urls.appUrl, clock: systemClock, log: quiet, connections: 4 });
    const administrator = new Pool({ connectionString: postgres.urls.administratorUrl, max: 4 });
    administrator.on('error', () => undefined);
    const topology = new Topology(postgres, hubs, balancer, issuer, ground, administrator, dataDir);
    topology.#ends.push(() => keys.close(), () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    return topology;
  }

  /** For the builders of worlds, which set up by the public schema and as the owner. */
  get forSettingUp(): TestHub {
    const { ground, postgres: { urls } } = this;
    return { ground, owner: (work: Parameters<TestHub['owner']>[0]) => asOwner(urls.ownerUrl, work) } as unknown as TestHub;
  }

  bearer = async ({ subject }: Someone, how: 'person' | 'program' = 'program'): Promise<string> =>
    `Bearer ${await this.issuer.sign({ subject, scopes: everyScope, ...(how === 'program' ? { clientId: subject } : {}) })}`;

  async stop(): Promise<void> {
    await this.balancer.close();
    await Promise.all(this.hubs.map((hub) => hub.end('SIGTERM')));
    await this.ground.close();
    await this.administrator.end();
    await this.postgres.end('SIGINT');
    for (const end of this.#ends) await end();
  }
}

function serveKeys(issuer: DemoIssuer): Promise<Server> {
  const app = express().use(issuer.router);
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server));
  });
}
