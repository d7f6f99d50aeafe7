import type { Log } from '../log';
import { checkVersion, ensureCluster } from './cluster/create-cluster';
import { createDatabase, dropDatabase } from './cluster/databases';
import { assertDurable } from './cluster/durability';
import { join, type Joined } from './cluster/join';
import { DATABASE } from './cluster/names';
import { nativeBinaries } from './cluster/native-binaries';
import { placeFor } from './cluster/place';
import { ensureRoles } from './cluster/roles';
import { secretsIn } from './cluster/secrets';
import { shutDown } from './cluster/shut-down';
import type { DatabaseUrls } from './cluster/urls';

/** The PostgreSQL that comes with the hub, on the loopback of this machine. */
export interface RunningPostgres extends DatabaseUrls {
  /** It was running before: an orphan of a hub that was killed, or in use by another process. */
  readonly adopted: boolean;
  urlsFor(database: string): DatabaseUrls;
  createDatabase(name: string, template?: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  /** Ends PostgreSQL if this is the last process that uses it. Close every pool first. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder, making the database the first time, or joins the one that runs there already. The processes that
 * share a data folder are equals: whichever stops last ends PostgreSQL, so a tool never stops it beneath a hub.
 */
export async function startEmbedded({ dataDir, log }: { dataDir: string; log: Log }): Promise<RunningPostgres> {
  const place = await placeFor(dataDir, log);
  const binaries = await nativeBinaries(place, log);
  await ensureCluster(place, binaries, log);
  const secrets = await secretsIn(place.secrets);
  await checkVersion(place, binaries);
  const joined = await join(place, binaries, { secrets, log });
  const leave = async () => {
    const who = await joined.presence.leave().catch(() => 'nobody answers');
    if (who !== 'others remain') await shutDown(place, binaries, log);
    await joined.presence.end();
  };
  try {
    await assertDurable(joined.presence.connection);
    await ensureRoles(joined.presence.connection, secrets, joined.urls);
  } catch (error) {
    await leave();
    throw error;
  }
  log.info({ cluster: place.cluster, port: joined.port, adopted: joined.adopted }, 'PostgreSQL is ready');
  return running(joined, leave);
}

function running({ urls, adopted }: Joined, leave: () => Promise<void>): RunningPostgres {
  let leaving: Promise<void> | undefined;
  return {
    ...urls.urlsFor(DATABASE),
    adopted,
    urlsFor: (database) => urls.urlsFor(database),
    createDatabase: (name, template) => createDatabase(urls, name, template),
    dropDatabase: (name) => dropDatabase(urls, name),
    stop: () => (leaving ??= leave()),
  };
}
