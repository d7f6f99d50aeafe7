import { spawn, type SpawnOptions } from 'node:child_process';
import type { Place } from './place';

/**
 * How every program of PostgreSQL is started: as its user, from a folder that this user may enter, and without the hub's environment,
 * which holds secrets and could hold PG* variables. Windows programs need theirs.
 */
export const programOptions = (place: Place): SpawnOptions => ({
  ...place.user,
  cwd: place.home,
  env: process.platform === 'win32' ? undefined : { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  windowsHide: true,
});

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs one to its end. What it printed comes back rather than being logged, so that the caller can judge it. */
export const runProgram = (place: Place, program: string, args: readonly string[]): Promise<Outcome> =>
  new Promise((done, failed) => {
    const written: Buffer[] = [];
    const child = spawn(program, args, { ...programOptions(place), stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout?.on('data', (chunk: Buffer) => written.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => written.push(chunk));
    child.once('error', failed);
    child.once('close', (code) => done({ code, output: Buffer.concat(written).toString('utf8') }));
  });
