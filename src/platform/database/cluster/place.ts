import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Log } from '../../log';
import { DatabaseStartError } from '../start-error';
import { firstUserOf, isRoot, mayEnter, ownerOf, type SystemUser } from './unprivileged-user';

/** Where everything goes that root must put aside because PostgreSQL's user cannot reach the folder that was asked for. */
export const SHARED_FOLDER = '/var/lib/golden-thread';
const CANDIDATES = ['postgres', 'nobody'];

/** Where one PostgreSQL lives. `folder` appears whole or not at all; `cluster` in it is what PostgreSQL calls its data directory. */
export interface Place {
  readonly home: string;
  readonly folder: string;
  readonly cluster: string;
  readonly secrets: string;
  readonly user: SystemUser | undefined;
}

const placeIn = (home: string, user: SystemUser | undefined): Place => {
  const folder = join(home, 'postgresql');
  return { home, folder, cluster: join(folder, 'cluster'), secrets: join(folder, 'secrets.json'), user };
};

const makeFolder = async (folder: string, mode: number): Promise<string> => {
  await mkdir(folder, { recursive: true, mode });
  return realpath(folder);
};

export async function placeFor(dataDir: string, log: Log): Promise<Place> {
  if (!isRoot()) return placeIn(await makeFolder(dataDir, 0o700), undefined);
  const home = await makeFolder(dataDir, 0o711);
  await letOthersThrough(home);
  const aside = join(SHARED_FOLDER, createHash('sha256').update(home).digest('hex').slice(0, 16));
  for (const kept of [placeIn(home, undefined), placeIn(aside, undefined)]) {
    if (existsSync(kept.cluster)) return reachable({ ...kept, user: await ownerOf(kept.cluster) });
  }
  const user = firstUserOf(CANDIDATES);
  if (mayEnter(user, home)) return placeIn(home, user);
  await makeFolder(aside, 0o711);
  await letOthersThrough(SHARED_FOLDER);
  await letOthersThrough(aside);
  await sayWhere(home, aside, log);
  return placeIn(aside, user);
}

function reachable(place: Place & { user: SystemUser }): Place {
  if (mayEnter(place.user, place.cluster)) return place;
  throw new DatabaseStartError(
    'CANNOT_START',
    `The user that the database belongs to (${place.user.uid}) cannot enter ${place.cluster}. ` +
      'Let others pass through the folders above it (chmod o+x), or move the data folder to where that user may go.',
  );
}

/** A folder of ours that root kept to itself (umask 077, mkdtemp) is opened for passing through, not for looking round. What is above it is not ours. */
export async function letOthersThrough(folder: string): Promise<void> {
  const { uid, mode } = await stat(folder);
  if (uid === 0) await chmod(folder, (mode & 0o7777) | 0o011);
}

async function sayWhere(home: string, aside: string, log: Log): Promise<void> {
  log.warn(
    { dataDir: home, movedTo: aside },
    'the user that PostgreSQL runs as cannot enter the data folder, so the database is kept elsewhere',
  );
  const sentence = `PostgreSQL cannot run as root, and its user cannot enter this folder. The database is kept in ${aside}: back up that folder.\n`;
  await writeFile(join(resolve(home), 'database-is-elsewhere.txt'), sentence);
}
