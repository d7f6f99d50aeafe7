import { execFileSync, spawnSync } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { DatabaseStartError } from '../start-error';

/** Whom PostgreSQL runs as when the hub is root; `undefined` elsewhere means "whoever runs the hub". */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

const idOf = (name: string, flag: '-u' | '-g'): number =>
  Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })) | 0;

function systemUser(name: string): SystemUser | undefined {
  try {
    return { uid: idOf(name, '-u'), gid: idOf(name, '-g') };
  } catch {
    return undefined;
  }
}

/** Users are only ever found, never created: adding one to somebody's machine is not ours to do. */
export function firstUserOf(names: readonly string[]): SystemUser {
  for (const name of names) {
    const user = systemUser(name);
    if (user && user.uid !== 0 && mayBecome(user)) return user;
  }
  throw new DatabaseStartError(
    'NO_UNPRIVILEGED_USER',
    `PostgreSQL refuses to run as root, and may become none of the users ${names.join(', ')} on this machine. ` +
      'Start the hub as an ordinary user, or set DATABASE_URL to a PostgreSQL that runs elsewhere.',
  );
}

/** The owner of a cluster is the only user that PostgreSQL lets open it. */
export async function ownerOf(folder: string): Promise<SystemUser> {
  const { uid, gid } = await stat(folder);
  if (uid !== 0) return { uid, gid };
  throw new DatabaseStartError(
    'NO_UNPRIVILEGED_USER',
    `${folder} belongs to root, as whom PostgreSQL refuses to run. Give it back to the user it belonged to (chown -R postgres ${folder}).`,
  );
}

const asks = (user: SystemUser, question: string, path: string): boolean =>
  spawnSync('/bin/sh', ['-c', `${question} "$0"`, path], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;

/** Root in a container may have been denied to change users. */
const mayBecome = (user: SystemUser): boolean => asks(user, 'true', '');

/** Asked by trying, since modes alone know nothing of access lists and read-only mounts. */
export const mayEnter = (user: SystemUser, folder: string): boolean => asks(user, 'cd', folder);

export async function mayRun(user: SystemUser | undefined, file: string): Promise<boolean> {
  if (user) return asks(user, 'test -r "$0" && test -x', file);
  return access(file, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}
