import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log';
import { sqlStateOf } from '../database';
import { DatabaseStartError } from '../start-error';
import { launch, PostmasterEnded } from './launch';
import { ADMINISTRATOR } from './names';
import type { NativeBinaries } from './native-binaries';
import type { Place } from './place';
import { livePostmaster, readPostmasterPid, type PostmasterPid } from './postmaster-pid';
import { commandLineOf } from './is-running';
import { Presence } from './presence';
import type { ClusterSecrets } from './secrets';
import { clusterUrls, type ClusterUrls } from './urls';

export interface Joined {
  readonly urls: ClusterUrls;
  readonly presence: Presence;
  readonly port: number;
  readonly adopted: boolean;
}

const ATTEMPTS = 20;
const PAUSE_MS = 100;
const POLL_MS = 15;

// It was ended, is starting or is stopping.
const passing = new Set(['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT']);
const willPass = (error: unknown): boolean => {
  if (error instanceof PostmasterEnded) return error.willPass;
  return passing.has(sqlStateOf(error) ?? '') || /Connection terminated/.test((error as Error).message);
};

/** Joins the PostgreSQL that runs on the cluster, or starts one. Who may run is PostgreSQL's own decision; whoever loses joins. */
export async function join(
  place: Place,
  binaries: NativeBinaries,
  { secrets, log }: { secrets: ClusterSecrets; log: Log },
): Promise<Joined> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { port, adopted } = await runningOrLaunched(place, binaries);
      const urls = clusterUrls(port, secrets);
      return { urls, port, adopted, presence: await Presence.announce(urls.administratorUrl(ADMINISTRATOR), log) };
    } catch (error) {
      if (!willPass(error) || attempt === ATTEMPTS) throw await asStartError(error as Error, place);
      await sleep(PAUSE_MS);
    }
  }
}

async function runningOrLaunched(place: Place, binaries: NativeBinaries): Promise<{ port: number; adopted: boolean }> {
  const running = await untilSettled(place.cluster);
  if (running !== undefined) return { port: running, adopted: true };
  return { port: (await launch(place, binaries)).port, adopted: false };
}

/** The port of the postmaster that runs already, once it has finished starting; nothing when there is none, or when it has stopped. */
async function untilSettled(cluster: string): Promise<number | undefined> {
  for (;;) {
    const found = await livePostmaster(cluster);
    if (!found) return undefined;
    if (found.status === 'ready') return found.port;
    await sleep(POLL_MS);
  }
}

async function asStartError(cause: Error, place: Place): Promise<DatabaseStartError> {
  if (cause instanceof DatabaseStartError) return cause;
  const advice = (await livePostmaster(place.cluster)) ? '' : adviceOnLock(await readPostmasterPid(place.cluster), place);
  return new DatabaseStartError('CANNOT_START', `PostgreSQL did not start on ${place.cluster}: ${cause.message}.${advice}`, { cause });
}

/** Removing the lock of a PostgreSQL that runs would ruin the database, so that is left to somebody who can see all machines concerned. */
function adviceOnLock(named: PostmasterPid | undefined, { cluster }: Place): string {
  if (!named) return '';
  const lock = path.join(cluster, 'postmaster.pid');
  return /postgres/.test(commandLineOf(named.pid) ?? '')
    ? ` Its lock file names process ${named.pid}, a PostgreSQL that was started for another folder: stop that first.`
    : ` Its lock file names process ${named.pid}, which is not PostgreSQL: if no other computer or container uses this folder, remove ${lock}.`;
}
