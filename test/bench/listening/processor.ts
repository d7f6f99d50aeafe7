import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

interface Stat {
  readonly parent: number;
  readonly seconds: number;
  /** Of those of its processes that have ended. */
  readonly endedSeconds: number;
}
function statOf(pid: number): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    const [own, system, ended, endedSystem] = fields.slice(11, 15).map((ticks) => Number(ticks) / TICKS_PER_SECOND) as [number, number, number, number];
    return { parent: Number(fields[1]), seconds: own + system, endedSeconds: ended + endedSystem };
  } catch {
    return undefined;
  }
}

/** How long the processors have worked for a process (Linux), in seconds. */
export const secondsOf = (pid: number): number => statOf(pid)?.seconds ?? 0;

/** The same for PostgreSQL with all its processes, found by one of them, and those that have ended. */
export function secondsOfPostgres(backend: number): number {
  const postmaster = statOf(backend)!.parent;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  const now = pids.map((pid) => ({ pid, ...statOf(pid) })).filter(({ pid, parent }) => pid === postmaster || parent === postmaster);
  return now.reduce((all, { seconds = 0 }) => all + seconds, statOf(postmaster)!.endedSeconds);
}

export const residentMb = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
