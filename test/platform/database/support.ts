import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { readPostmasterPid } from '../../../src/platform/database/cluster/postmaster-pid';
import { startEmbedded, type RunningPostgres } from '../../../src/platform/database/embedded';
import { createLog, type Log } from '../../../src/platform/log';

export const quiet = createLog({ level: 'silent' });

/** A log whose lines can be read back. */
export function remembering(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  return { lines, log: createLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } }) };
}

const folders: string[] = [];
const leaving: (() => Promise<void>)[] = [];

/** Starts PostgreSQL for a test; `afterEach(everybodyLeaves)` stops what the test has not. */
export async function start(dataDir: string, log = quiet): Promise<RunningPostgres> {
  const postgres = await startEmbedded({ dataDir, log });
  leaving.push(postgres.stop);
  return postgres;
}
export const everybodyLeaves = async (): Promise<void> => {
  for (const leave of leaving.splice(0)) await leave();
};

/** A folder that any user may enter, gone after the tests of the file. */
export async function newFolder(mode = 0o711): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'golden-thread-test-'));
  await chmod(folder, mode);
  folders.push(folder);
  return folder;
}
export const removeFolders = async (): Promise<void> => {
  const options = { recursive: true, force: true, maxRetries: 5 };
  await Promise.all(folders.splice(0).map((folder) => rm(folder, options)));
};

export async function ask<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

export const clusterIn = (dataDir: string): string => join(dataDir, 'postgresql', 'cluster');
export const postmasterOf = async (dataDir: string): Promise<number | undefined> => (await readPostmasterPid(clusterIn(dataDir)))?.pid;

/** The superuser's URL, which the product itself hands to nobody. */
export async function administratorUrl(dataDir: string, ownerUrl: string, database = 'postgres'): Promise<string> {
  const secrets = JSON.parse(await readFile(join(dataDir, 'postgresql', 'secrets.json'), 'utf8')) as { administrator: string };
  return Object.assign(new URL(ownerUrl), { username: 'postgres', password: secrets.administrator, pathname: `/${database}` }).href;
}

export interface OtherProcess {
  /** What it tells once PostgreSQL is ready. */
  readonly ready: Promise<{ adopted: boolean; ownerUrl: string; appUrl: string }>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Another process of this machine that starts PostgreSQL on the folder, and keeps using it until told to stop or killed. */
export function otherProcess(dataDir: string, user: { uid?: number; gid?: number } = {}): OtherProcess {
  const hook = join(__dirname, '../../support/compile-hook.js');
  const child = spawn(process.execPath, ['-r', hook, join(__dirname, 'hold-postgres.ts'), dataDir], {
    ...user,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'exit');
  const ready = (async () => {
    for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as never;
    throw new Error('the other process ended before PostgreSQL was ready');
  })();
  ready.catch(() => undefined);
  const after = (leave: () => unknown) => async () => {
    leave();
    await ended;
  };
  const stop = after(() => child.stdin.end());
  leaving.push(stop);
  return { ready, stop, kill: after(() => child.kill('SIGKILL')) };
}
