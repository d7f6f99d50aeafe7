import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../src/platform/database/embedded';
import { createLog } from '../../src/platform/log';
import { testDataDir } from './template';
import { projectRoot } from '../../src/platform/project-root';
import type { TestHub } from './hub';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
type Settings = Readonly<Record<string, string>>;

/** Settings that lead a command to a test's own database, beside the hub that the test is using. */
export const besides = ({ urls }: TestHub): Settings => ({ DATABASE_URL: urls.ownerUrl, DATABASE_APP_URL: urls.appUrl });
/** Settings that lead it to the database that no test copies, in the PostgreSQL of this run. */
export const alone = (): Settings => ({ DATA_DIR: testDataDir() });

/** Does something while somebody is connected to that database, as a hub always is. */
export async function whileInUse<R>(work: () => Promise<R>): Promise<R> {
  const postgres = await startEmbedded({ dataDir: testDataDir(), log: createLog({ level: 'error' }) });
  const client = new Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  try {
    return await work();
  } finally {
    await client.end();
    await postgres.stop();
  }
}

/** Runs one of the commands as `npm run` does, in a process of its own. */
export async function run(command: string, args: readonly string[], settings: Settings): Promise<Ran> {
  const child = spawn(
    process.execPath,
    ['-r', join(__dirname, 'compile-hook.js'), join(projectRoot, 'src/commands', `${command}.ts`), ...args],
    {
      cwd: projectRoot,
      env: { PATH: process.env['PATH'], ...settings },
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}
