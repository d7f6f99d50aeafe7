import type { Config } from '../config';
import type { Log } from '../log';
import { startEmbedded } from './embedded';
import { connectExternal, type ExternalUrls } from './external';
import type { Pooler } from './hub-pool';

export interface OpenDatabase extends ExternalUrls {
  readonly pooler: Pooler;
  /** Ends the embedded PostgreSQL if this was its last user; leaves anybody else's alone. Close every pool first. */
  stop(): Promise<void>;
}

/** The PostgreSQL that DATABASE_URL names, or the one that comes with the hub. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  const { databaseUrl, databaseAppUrl: appUrl, databaseDirectUrl: directUrl, databasePooler: pooler, dataDir } = config;
  if (!databaseUrl) return { ...(await startEmbedded({ dataDir, log })), pooler: 'none' };
  const urls = await connectExternal({ databaseUrl, appUrl, directUrl });
  return { ...urls, pooler, stop: () => Promise.resolve() };
}
