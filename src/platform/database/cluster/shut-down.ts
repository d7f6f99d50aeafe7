import type { Log } from '../../log';
import type { NativeBinaries } from './native-binaries';
import type { Place } from './place';
import { livePostmaster } from './postmaster-pid';
import { runProgram } from './run-program';

const FAST_SECONDS = 30;
const IMMEDIATE_SECONDS = 10;

/** Ends PostgreSQL in order, and if it does not come to an end, at once: the next start then recovers from its log, and loses nothing. */
export async function shutDown(place: Place, binaries: NativeBinaries, log: Log): Promise<void> {
  if (!(await livePostmaster(place.cluster))) return;
  const stop = (mode: string, seconds: number) =>
    runProgram(place, binaries.pgCtl, ['stop', '-D', place.cluster, '-m', mode, '-w', '-t', String(seconds), '-s']);
  if ((await stop('fast', FAST_SECONDS)).code === 0) return;
  if (!(await livePostmaster(place.cluster))) return;
  log.warn({ seconds: FAST_SECONDS }, 'PostgreSQL did not stop in time and is stopped at once');
  const { code, output } = await stop('immediate', IMMEDIATE_SECONDS);
  if (code !== 0) log.error({ output }, 'PostgreSQL could not be stopped');
}
