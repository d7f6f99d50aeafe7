import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/platform/database/cluster/free-port';
import { nativeBinaries, type NativeBinaries } from '../../src/platform/database/cluster/native-binaries';
import { placeFor, type Place } from '../../src/platform/database/cluster/place';
import { readPostmasterPid } from '../../src/platform/database/cluster/postmaster-pid';
import { programOptions } from '../../src/platform/database/cluster/run-program';
import { settingsFor } from '../../src/platform/database/cluster/settings';
import { startEmbedded } from '../../src/platform/database/embedded';
import { administratorUrl, quiet } from '../platform/database/support';
import { copiedCluster } from './copied-cluster';

interface Urls {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly administratorUrl: string;
}

const atPort = (urls: Urls, port: number): Urls =>
  Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, Object.assign(new URL(url), { port: String(port) }).href])) as unknown as Urls;

/** PostgreSQL on a port and a folder of its own, as an administrator runs it: it can be killed, and comes back as the same database. */
export class PostgresProcess {
  #child: ChildProcess | undefined;
  private constructor(
    private readonly place: Place,
    private readonly binaries: NativeBinaries,
    readonly port: number,
    readonly urls: Urls,
    private readonly follows?: string,
  ) {}

  static async make(folder: string): Promise<PostgresProcess> {
    const dataDir = join(folder, 'postgres');
    const embedded = await startEmbedded({ dataDir, log: quiet });
    const found = { ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl, administratorUrl: await administratorUrl(dataDir, embedded.ownerUrl, 'golden_thread') };
    await embedded.stop();
    const place = await placeFor(dataDir, quiet);
    const port = await freePort();
    const made = new PostgresProcess(place, await nativeBinaries(place, quiet), port, atPort(found, port));
    await made.start();
    return made;
  }

  /** A streaming replica of it, on a port and a folder of its own. */
  async replica(): Promise<PostgresProcess> {
    const place = await copiedCluster(this.place, this.urls.administratorUrl);
    const port = await freePort();
    const made = new PostgresProcess(place, this.binaries, port, atPort(this.urls, port), this.urls.administratorUrl);
    await made.start();
    return made;
  }

  /** What a killed postmaster has left behind dies by itself; until it has, another cannot start. */
  async start(): Promise<void> {
    for (let attempt = 0; attempt < 400; attempt++) {
      const args = ['-D', this.place.cluster, ...settingsFor(this.port), '-c', 'max_connections=200', ...(this.follows ? ['-c', `primary_conninfo=${this.follows}`, '-c', 'wal_retrieve_retry_interval=100ms'] : [])];
      const child = spawn(this.binaries.postgres, args, { ...programOptions(this.place), stdio: 'ignore' });
      this.#child = child;
      if (await this.#isReady(child)) return;
      await pause(50);
    }
    throw new Error('PostgreSQL did not start again');
  }

  async #isReady(child: ChildProcess): Promise<boolean> {
    while (child.exitCode === null && child.signalCode === null) {
      const found = await readPostmasterPid(this.place.cluster);
      if (found?.pid === child.pid && found?.status === 'ready') return true;
      await pause(10);
    }
    return false;
  }

  /** SIGKILL ends it as a power cut of the process would; SIGINT in order, whoever is connected. */
  async end(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
