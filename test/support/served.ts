import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Request, requireScope } from '../../src/access';
import { systemClock } from '../../src/platform/clock';
import { openDemoIssuer, type DemoIssuer } from '../../src/platform/identity/demo-issuer';
import { createVerifier } from '../../src/platform/identity/verifier';
import { createLog } from '../../src/platform/log';
import { startServer, type RunningServer } from '../../src/platform/server/start-server';
import { ISSUER, schema, type Someone, type TestHub } from './hub';

/** A test's hub, answering on a port as it does in life. */
export class ServedHub {
  private constructor(
    readonly server: RunningServer,
    private readonly issuer: DemoIssuer,
    private readonly folder: string,
  ) {}

  static async over(hub: TestHub): Promise<ServedHub> {
    const folder = mkdtempSync(join(tmpdir(), 'golden-thread-issuer-'));
    const issuer = await openDemoIssuer({ dataDir: folder, issuerUrl: ISSUER, audience: 'golden-thread', production: false });
    const server = await startServer({
      config: { production: false, port: 0, host: '127.0.0.1', publicUrl: 'http://127.0.0.1', allowedOrigins: [] },
      log: createLog({ level: 'silent' }),
      schema,
      verifier: createVerifier({ issuers: [issuer.settings], clock: systemClock }),
      open: (token, { actingFor, kind }) => {
        requireScope(token, kind);
        return Promise.resolve(new Request(hub.ground, { issuer: token.issuer, subject: token.subject, ...(actingFor === undefined ? {} : { actingFor }) }));
      },
      ready: () => Promise.resolve(true),
    });
    return new ServedHub(server, issuer, folder);
  }

  get graphql(): string {
    return `${this.server.url}/graphql`;
  }
  get socket(): string {
    return this.graphql.replace('http', 'ws');
  }

  token = (someone: Someone, more: object = {}): Promise<string> => this.issuer.sign({ subject: someone.subject, ...more });
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
