import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  hkdfSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnce } from '../../platform/write-once';

/** What a hub marks entries and signs exported heads with. It is never in the database, so that a superuser there cannot do either. */
export interface AuditKey {
  readonly id: string;
  readonly marking: KeyObject;
  readonly signing: KeyObject;
  readonly verifying: KeyObject;
}
export interface AuditKeys {
  readonly current: AuditKey;
  named(id: string): AuditKey | undefined;
}

/** What the audit was marked and signed with cannot be found. */
export class AuditKeysMissing extends Error {
  override readonly name = 'AuditKeysMissing';
}

const FILE = 'audit-keys.json';

/** The keys in the data folder, made there the first time. The first of the file is used; those after it are of former times, or of other hubs. */
export async function keepAuditKeys(dataDir: string): Promise<AuditKeys> {
  const path = join(dataDir, FILE);
  if (!existsSync(path)) await makeKeys(path);
  await chmod(path, 0o600);
  return auditKeysIn(dataDir);
}

/** The keys in the data folder; undefined where no hub has kept any. */
export async function auditKeysIn(dataDir: string): Promise<AuditKeys> {
  const path = join(dataDir, FILE);
  try {
    const { keys } = JSON.parse(await readFile(path, 'utf8')) as { keys: JsonWebKey[] };
    const known = new Map(keys.map(asKey).map((key) => [key.id, key]));
    const [current] = known.values();
    if (!current) throw new Error('there is no key in it');
    return { current, named: (id) => known.get(id) };
  } catch (cause) {
    throw new AuditKeysMissing(
      `The keys of the audit cannot be read from ${path}. Restore that file from a backup, or copy it from the hub that wrote the audit.`,
      { cause },
    );
  }
}

function asKey(jwk: JsonWebKey): AuditKey {
  const signing = createPrivateKey({ format: 'jwk', key: jwk });
  const seed = Buffer.from(jwk.d!, 'base64url');
  return {
    id: createHash('sha256').update(jwk.x!).digest('hex').slice(0, 16),
    signing,
    verifying: createPublicKey(signing),
    marking: createSecretKey(Buffer.from(hkdfSync('sha256', seed, '', 'golden-thread audit mark', 32))),
  };
}

function makeKeys(path: string): Promise<void> {
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return writeOnce(path, `${JSON.stringify({ keys: [key] }, null, 2)}\n`);
}
