import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../log';
import { DatabaseStartError } from '../start-error';
import { ADMINISTRATOR } from './names';
import type { NativeBinaries } from './native-binaries';
import type { Place } from './place';
import { runProgram } from './run-program';
import { newSecrets } from './secrets';
import { claimUnfinished, removeAbandoned } from './unfinished';

// The builtin provider sorts and folds case alike on every machine; operating systems' locales differ and change under an index.
const INITDB = [
  `--username=${ADMINISTRATOR}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
];

/**
 * Makes the cluster if there is none. It is made under another name and renamed when complete: an interrupted attempt leaves nothing
 * that could be taken for a database, and of two processes that start together one wins and the other uses what it made.
 */
export async function ensureCluster(place: Place, binaries: NativeBinaries, log: Log): Promise<void> {
  await removeAbandoned(place.home);
  if (existsSync(place.folder)) return;
  const unfinished = claimUnfinished(await mkdtemp(join(place.home, `.unfinished-${process.pid}-`)));
  try {
    await fill(unfinished.path, place, binaries);
    await rename(unfinished.path, place.folder).catch(unlessMadeMeanwhile(place));
    await flushFolder(place.home);
    log.info({ cluster: place.cluster }, 'a new database was made');
  } finally {
    await rm(unfinished.path, { recursive: true, force: true });
    unfinished.release();
  }
}

async function fill(folder: string, place: Place, binaries: NativeBinaries): Promise<void> {
  if (place.user) await chmod(folder, 0o711);
  const cluster = join(folder, 'cluster');
  const passwordFile = join(folder, 'password');
  const secrets = await newSecrets(join(folder, 'secrets.json'));
  await mkdir(cluster, { mode: 0o700 });
  await writeFile(passwordFile, `${secrets.administrator}\n`, { mode: 0o600 });
  if (place.user) await Promise.all([cluster, passwordFile].map((path) => chown(path, place.user!.uid, place.user!.gid)));
  const { code, output } = await runProgram(place, binaries.initdb, [`--pgdata=${cluster}`, `--pwfile=${passwordFile}`, ...INITDB]);
  await rm(passwordFile);
  if (code === 0) return flushFolder(folder);
  throw new DatabaseStartError('CANNOT_INITIALISE', `PostgreSQL could not make a new database in ${place.home}: ${lastLines(output)}`);
}

const lastLines = (output: string): string => output.trim().split('\n').slice(-6).join(' / ');

const unlessMadeMeanwhile =
  (place: Place) =>
  (error: Error): void => {
    if (!existsSync(place.cluster)) throw error;
  };

/** A rename that is lost with the power would take a database with it that already holds committed work. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** PostgreSQL reads no other major version's files; a better sentence than its own. */
export async function checkVersion(place: Place, binaries: NativeBinaries): Promise<void> {
  const written = (await readFile(join(place.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (written === binaries.major) return;
  throw new DatabaseStartError(
    'OTHER_VERSION',
    `The database in ${place.cluster} was written by PostgreSQL ${written}; this release brings ${binaries.major}. ` +
      'Dump it with the release that wrote it (pg_dump) and restore it into a new data folder.',
  );
}
