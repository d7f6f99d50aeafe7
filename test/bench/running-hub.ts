import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { theBuild } from '../support/programs';
import { surroundings } from '../support/surroundings';

/** The hub as a process of its own, as `npm start` runs it. */
export class HubProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** From the start of the process until it said that it is ready, in milliseconds. */
    readonly startMs: number,
  ) {}

  static async start(dataDir: string, port: number, set: Readonly<Record<string, string>> = {}): Promise<HubProcess> {
    const began = performance.now();
    const child = spawn(process.execPath, theBuild, {
      env: surroundings({ DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn', ...set }),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const url = `http://127.0.0.1:${port}`;
    while (!(await isReady(url))) {
      if (child.exitCode !== null) throw new Error('The hub did not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return new HubProcess(child, url, performance.now() - began);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Resident memory of the hub's own process in MB (Linux). */
  memoryMb(): number {
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8')) ?? [];
    return Number(kb) / 1024;
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await gone;
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).status === 200;
  } catch {
    return false;
  }
}
