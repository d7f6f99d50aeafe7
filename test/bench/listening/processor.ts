import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

interface Stat {
  readonly parent: number;
  readonly seconds: number;
}
function statOf(pid: number): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND };
  } catch {
    return undefined;
  }
}

/** How long the processors have worked for a process (Linux), in seconds. */
export const secondsOf = (pid: number): number => statOf(pid)?.seconds ?? 0;

/** The same for PostgreSQL with all its processes, found by one of them. What has ended meanwhile is not counted. */
export function secondsOfPostgres(backend: number): number {
  const postmaster = statOf(backend)!.parent;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  return pids.reduce((all, pid) => {
    const stat = statOf(pid);
    return stat && (pid === postmaster || stat.parent === postmaster) ? all + stat.seconds : all;
  }, 0);
}

export const residentMb = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
