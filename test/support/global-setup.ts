import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '../../src/hub';
import { startEmbedded } from '../../src/platform/database/embedded';
import { createLog } from '../../src/platform/log';
import { dataDirOf, TEMPLATE } from './template';

const ROOM = 4 * 2 ** 30;

/** In memory where the machine lends enough of it: a database that is thrown away need not wait for a disk, and stays set to be durable. */
function placeForDatabases(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= ROOM ? memory : tmpdir();
}

/** A PostgreSQL, and in it one database that is up to date, for every test file to copy. */
async function started(dataDir: string): Promise<() => Promise<void>> {
  const postgres = await startEmbedded({ dataDir, log: createLog({ level: 'error' }) });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await postgres.createDatabase(TEMPLATE);
    await prepareDatabase(postgres.urlsFor(TEMPLATE));
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * One PostgreSQL for each worker, for the whole run. The event log is told up to what the oldest transaction of a cluster has seen, so two files that
 * ran in one cluster would hold up each other's events.
 */
export default async function setUp({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  const folders = Array.from({ length: maxWorkers }, () => mkdtempSync(join(placeForDatabases(), 'golden-thread-test-')));
  folders.forEach((folder, at) => (process.env[dataDirOf(String(at + 1))] = folder));
  const stops = await Promise.all(folders.map(started));
  (globalThis as { stopPostgres?: () => Promise<void> }).stopPostgres = async () => void (await Promise.all(stops.map((stop) => stop())));
}
