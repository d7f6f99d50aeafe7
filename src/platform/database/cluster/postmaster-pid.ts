import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLineOf, isAlive, workingFolderOf } from './is-running';

/** What a postmaster says of itself in postmaster.pid. The file is PostgreSQL's own lock: it is read here, and never removed. */
export interface PostmasterPid {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

const LINE = { pid: 0, port: 3, status: 7 };

function parsePostmasterPid(text: string): PostmasterPid | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[LINE.pid]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[LINE.port] ?? 0), status: lines[LINE.status] ?? '' };
}

export const readPostmasterPid = (cluster: string): Promise<PostmasterPid | undefined> =>
  readFile(join(cluster, 'postmaster.pid'), 'utf8').then(parsePostmasterPid, () => undefined);

/** A process number may have been given to somebody else since; only the command line tells. */
function serves(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const commandLine = commandLineOf(pid);
  return commandLine === undefined || commandLine.includes(` ${cluster} `) || workingFolderOf(pid) === cluster;
}

/** The postmaster that runs on this cluster now, whoever started it. */
export async function livePostmaster(cluster: string): Promise<PostmasterPid | undefined> {
  const found = await readPostmasterPid(cluster);
  return found && serves(found.pid, cluster) ? found : undefined;
}
