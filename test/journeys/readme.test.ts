import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/project-root';
import { surroundings } from '../support/surroundings';

/** The walkthrough is what a newcomer pastes: every shell block of that part of the README, in order, in one shell. */
function walkthrough(): string {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  const part = /^## The walkthrough$([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';
  return [...part.matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map(([, block]) => block).join('\n');
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

interface Ended {
  readonly code: number | null;
  readonly output: string;
}
function ended(child: ChildProcess): Promise<Ended> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}

function isAlive(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}

describe('the walkthrough of the README, pasted as it stands', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'golden-thread-readme-'));
  let hub: ChildProcess | undefined;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const port = await freePort();
    env = surroundings({ PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'development', LOG_LEVEL: 'warn' });
    hub = spawn('npm', ['start', '--silent'], { cwd: projectRoot, env, stdio: 'ignore', detached: true });
    for (let tries = 0; tries < 1_000; tries++) {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('The hub did not become ready');
  }, 240_000);

  afterAll(async () => {
    if (hub?.pid) {
      process.kill(-hub.pid, 'SIGTERM');
      // npm is gone before the hub that it started: the whole group must be, before its folder can be removed.
      while (isAlive(-hub.pid)) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    rmSync(dataDir, { recursive: true, force: true });
  }, 30_000);

  it('does the whole job', async () => {
    const script = walkthrough();
    expect(script.length).toBeGreaterThan(1_000);
    const shell = spawn('bash', ['-euo', 'pipefail', '-c', script], { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const { code, output } = await ended(shell);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('That is the whole thread.') as string });
  }, 300_000);
});
