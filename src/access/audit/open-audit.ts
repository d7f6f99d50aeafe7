import type { Pool } from 'pg';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { keepAuditKeys } from './audit-keys';
import { markerWith, type Marker } from './mark';
import { openSealer } from './sealer';

/** Where a hub keeps what its audit needs outside the database. */
export interface AuditFolders {
  readonly dataDir: string;
  readonly auditHeadsDir: string;
}
interface AuditGround {
  /** Of the application's role. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: Log;
}
export interface OpenAudit {
  readonly marker: Marker;
  /** Seals and exports what is left. Call it when nothing writes any more, and before the pool is closed. */
  close(): Promise<void>;
}

/** What whoever writes to the audit needs: a key to mark entries with, and somebody who seals them. */
export async function openAudit(ground: AuditGround, { dataDir, auditHeadsDir }: AuditFolders): Promise<OpenAudit> {
  const keys = await keepAuditKeys(dataDir);
  const sealer = await openSealer({ ...ground, keys, headsDir: auditHeadsDir });
  return { marker: markerWith(keys), close: () => sealer.close() };
}
