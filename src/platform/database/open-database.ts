import type { Config } from '../config';
import type { Log } from '../log';
import type { DatabaseUrls } from './cluster/urls';
import { startEmbedded } from './embedded';
import { connectExternal } from './external';

export interface OpenDatabase extends DatabaseUrls {
  /** Ends the embedded PostgreSQL if this was its last user; leaves anybody else's alone. Close every pool first. */
  stop(): Promise<void>;
}

/** The PostgreSQL that DATABASE_URL names, or the one that comes with the hub. */
export async function openDatabase({ databaseUrl, databaseAppUrl, dataDir }: Config, log: Log): Promise<OpenDatabase> {
  if (!databaseUrl) return startEmbedded({ dataDir, log });
  const urls = await connectExternal({ databaseUrl, ...(databaseAppUrl === undefined ? {} : { appUrl: databaseAppUrl }) });
  return { ...urls, stop: () => Promise.resolve() };
}
