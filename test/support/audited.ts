import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepAuditKeys, markerWith, openSealer, type AuditKeys, type Sealer } from '../../src/access';
import type { Clock } from '../../src/platform/clock';
import { createLog } from '../../src/platform/log';
import type { TestHub } from './hub';

/** Far longer than a test: entries are sealed when a test says so. */
const NEVER_MS = 3_600_000;

/** What a hub has beside its database for the sake of the audit, in a folder of its own. */
export class Audited {
  private constructor(
    readonly hub: TestHub,
    readonly dataDir: string,
    readonly keys: AuditKeys,
  ) {}

  /** From now on the hub marks its entries. */
  static async over(hub: TestHub): Promise<Audited> {
    const dataDir = mkdtempSync(join(tmpdir(), 'golden-thread-audit-'));
    const keys = await keepAuditKeys(dataDir);
    Object.assign(hub.ground, { marker: markerWith(keys) });
    return new Audited(hub, dataDir, keys);
  }

  get headsDir(): string {
    return join(this.dataDir, 'audit-heads');
  }

  sealer = ({ everyMs = NEVER_MS, clock = this.hub.clock }: { readonly everyMs?: number; readonly clock?: Clock } = {}): Promise<Sealer> =>
    openSealer({
      pool: this.hub.ground.pool,
      clock,
      log: createLog({ level: 'error' }),
      keys: this.keys,
      headsDir: this.headsDir,
      everyMs,
    });

  close(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
