import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '../../src/hub';
import { startEmbedded } from '../../src/platform/database/embedded';
import { createLog } from '../../src/platform/log';
import { TEMPLATE } from './template';

/** One PostgreSQL for the whole run, and in it one database that is up to date, for every test file to copy. */
export default async function setUp(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'golden-thread-test-'));
  process.env['TEST_DATA_DIR'] = dataDir;
  const postgres = await startEmbedded({ dataDir, log: createLog({ level: 'error' }) });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  (globalThis as { stopPostgres?: () => Promise<void> }).stopPostgres = stop;
  try {
    await postgres.createDatabase(TEMPLATE);
    await prepareDatabase(postgres.urlsFor(TEMPLATE));
  } catch (error) {
    await stop();
    throw error;
  }
}
