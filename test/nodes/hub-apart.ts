import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { theBuild, type Program } from '../support/programs';
import { surroundings } from '../support/surroundings';

const PATIENCE_MS = 120_000;

/** One hub as a process of its own, as it runs in life; it can be killed and started again on the same port. */
export class HubProcess {
  #child: ChildProcess | undefined;
  #said = '';

  constructor(
    readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly program: Program = theBuild,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }
  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }
  /** What it wrote to its log since it was started. */
  get said(): string {
    return this.#said;
  }

  /** Starts it, and answers once it says that it is ready. */
  async start(): Promise<this> {
    const env = surroundings({ LOG_LEVEL: 'warn', ...this.settings, PORT: String(this.port), HOST: '127.0.0.1' });
    this.#said = '';
    const child = spawn(process.execPath, this.program, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (this.#said = (this.#said + chunk.toString()).slice(-20_000)));
    for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
      if (await this.isReady()) return this;
      if (!this.isRunning) break;
      await pause(50);
    }
    throw new Error(`The hub did not start:\n${this.#said}`);
  }

  async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
    await answer?.text();
    return answer?.ok === true;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || !this.isRunning) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** Resident memory in MB (Linux). */
  memoryMb(): number {
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#child?.pid}/status`, 'utf8')) ?? [];
    return Number(kb) / 1024;
  }
}
