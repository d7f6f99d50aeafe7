import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { DatabaseStartError } from '../start-error';

/** The passwords of one cluster: made once, known to its folder alone. */
export interface ClusterSecrets {
  readonly administrator: string;
  readonly owner: string;
  readonly app: string;
}

const newPassword = (): string => randomBytes(32).toString('base64url');

export async function newSecrets(path: string): Promise<ClusterSecrets> {
  const secrets = { administrator: newPassword(), owner: newPassword(), app: newPassword() };
  await writeFile(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return secrets;
}

export async function secretsIn(path: string): Promise<ClusterSecrets> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ClusterSecrets;
  } catch (cause) {
    throw new DatabaseStartError(
      'SECRETS_MISSING',
      `The passwords of the database cannot be read from ${path}. Start as the user that started the hub the first time, or restore that file from a backup.`,
      { cause },
    );
  }
}
