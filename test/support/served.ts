import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, type Clock } from '../../src/platform/clock';
import { openDemoIssuer, type DemoIssuer } from '../../src/platform/identity/demo-issuer';
import type { IssuerSettings } from '../../src/platform/identity/issuer-keys';
import { createLog } from '../../src/platform/log';
import type { RunningServer } from '../../src/platform/server/start-server';
import { serve } from '../../src/serve';
import { ISSUER, schema, type Someone, type TestHub } from './hub';

interface Choices {
  readonly production?: boolean;
  /** Issuers beside the one that signs for the world's people. */
  readonly issuers?: readonly IssuerSettings[];
  /** What the server takes the time to be, when it looks at tokens. */
  readonly clock?: Clock;
  readonly accountsAskedEveryMs?: number;
  /** Another node of the same hub, whose tokens are good here as well. */
  readonly beside?: ServedHub;
}
/** Everything that a partner's system may be allowed. */
const everyScope = ['plan:read', 'facts:deliver', 'changes:follow'] as const;

/** A test's hub, answering on a port as it does in life. */
export class ServedHub {
  private constructor(
    readonly server: RunningServer,
    private readonly issuer: DemoIssuer,
    private readonly folder: string,
  ) {}

  static async over(hub: TestHub, { production = false, issuers = [], clock = systemClock, beside, ...choices }: Choices = {}): Promise<ServedHub> {
    const folder = beside?.folder ?? mkdtempSync(join(tmpdir(), 'golden-thread-issuer-'));
    const issuer = await openDemoIssuer({ dataDir: folder, issuerUrl: ISSUER, audience: 'golden-thread', production: false });
    const server = await serve({
      config: { production, port: 0, host: '127.0.0.1', publicUrl: 'http://127.0.0.1', allowedOrigins: [], socketsPerPerson: 20 },
      log: createLog({ level: 'silent' }),
      ground: hub.ground, schema, clock,
      issuers: [issuer.settings, ...issuers],
      ...choices,
    });
    return new ServedHub(server, issuer, folder);
  }

  get graphql(): string {
    return `${this.server.url}/graphql`;
  }
  get socket(): string {
    return this.graphql.replace('http', 'ws');
  }

  token = (someone: Someone, more: object = {}): Promise<string> => this.issuer.sign({ subject: someone.subject, scopes: everyScope, ...more });
  bearer = async (someone: Someone, more: object = {}): Promise<string> => `Bearer ${await this.token(someone, more)}`;

  /** Asks over HTTP, as a program would. */
  async post(authorization: string | undefined, body: unknown): Promise<{ status: number; body: any }> { // eslint-disable-line @typescript-eslint/no-explicit-any -- a test looks at what came
    const response = await fetch(this.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  async close(): Promise<void> {
    await this.server.drain();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
