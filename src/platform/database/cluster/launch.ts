import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port';
import type { NativeBinaries } from './native-binaries';
import type { Place } from './place';
import { readPostmasterPid, type PostmasterPid } from './postmaster-pid';
import { programOptions } from './run-program';
import { settingsFor } from './settings';
import { complaintsIn } from './start-log';

const POLL_MS = 15;

/** PostgreSQL ended before it was ready. */
export class PostmasterEnded extends Error {
  override readonly name = 'PostmasterEnded';

  /** Its lock is held by another, or by what is left of the one before; or somebody took the port. All of these pass. */
  get willPass(): boolean {
    return /lock file|could not bind|shared memory block|could not create any TCP/.test(this.message);
  }
}

/** Starts a postmaster, outside the hub's process group: an interrupt in a terminal is for the hub, which then ends PostgreSQL in order. */
export async function launch(place: Place, binaries: NativeBinaries): Promise<PostmasterPid> {
  const port = await freePort();
  const output = openSync(join(place.folder, 'start.log'), 'w', 0o600);
  try {
    const args = ['-D', place.cluster, ...settingsFor(port)];
    const child = spawn(binaries.postgres, args, { ...programOptions(place), detached: true, stdio: ['ignore', output, output] });
    return await untilReady(child, place);
  } finally {
    closeSync(output);
  }
}

/** Recovery after a power cut may take minutes, in which it must not be disturbed: there is no limit while the process lives. */
async function untilReady(child: ChildProcess, place: Place): Promise<PostmasterPid> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  child.once('exit', () => (failure ??= new PostmasterEnded(complaintsIn(place))));
  for (;;) {
    if (failure) throw failure;
    const found = await readPostmasterPid(place.cluster);
    if (found && found.pid === child.pid && found.status === 'ready') {
      child.unref();
      return found;
    }
    await sleep(POLL_MS);
  }
}
