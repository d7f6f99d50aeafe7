import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAudit, type AuditVerdict, type Kind } from '../../src/access';
import { keepAuditKeys, type AuditKeys } from '../../src/access/audit/audit-keys';
import { markerWith } from '../../src/access/audit/mark';
import { openSealer, type Sealer } from '../../src/access/audit/sealer';
import type { Clock } from '../../src/platform/clock';
import { readConfig } from '../../src/platform/config';
import { projectRoot } from '../../src/platform/project-root';
import { createLog } from '../../src/platform/log';
import type { Someone, TestHub } from './hub';
import { type World } from './world';

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

  get #settings(): Record<string, string> {
    return { DATABASE_URL: this.hub.urls.ownerUrl, DATABASE_APP_URL: this.hub.urls.appUrl, DATA_DIR: this.dataDir };
  }
  get headsDir(): string {
    return readConfig(this.#settings).auditHeadsDir;
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

  /** Seals and exports all there is. */
  async seal(): Promise<void> {
    await (await this.sealer()).close();
  }

  verdict = (more: { readonly keys?: AuditKeys; readonly headsDir?: string } = {}): Promise<AuditVerdict> =>
    verifyAudit({ ownerUrl: this.hub.urls.ownerUrl, headsDir: this.headsDir, keys: this.keys, ...more });

  /** Runs `npm run audit:verify` beside the hub, as a process of its own. */
  command(more: Readonly<Record<string, string>> = {}): {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
  } {
    const settings = { PATH: process.env['PATH'], ...this.#settings, ...more };
    const command = ['-r', './test/support/compile-hook.js', 'src/commands/audit-verify.ts'];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: projectRoot, encoding: 'utf8', env: settings });
    return { status, stdout, stderr };
  }

  close(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

const CHILD = 'query ($id: ID!) { child(id: $id) { givenName team { kind } family { name } } }';
const ADD = 'mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename } }';

/** A day at a school and around it: deeds, readings and refusals, of an authority, a school, a trust and a family. */
export async function busyDay(
  world: World,
  { children, around }: { readonly children: readonly string[]; readonly around: readonly Kind[] },
): Promise<void> {
  for (const name of children) {
    const child = await world.child(name);
    const parent = await world.parentOf(child);
    const team: Someone[] = [];
    for (const kind of around) team.push(await world.around(child, kind));
    for (const someone of [...team, parent]) await someone.gets(CHILD, child);
    // Not all of them may: those who may not leave a refusal behind.
    for (const someone of [...team, parent])
      {await someone.ask(ADD, { input: { childId: child.id, name: 'Aunt Rose', relation: 'aunt', parentalResponsibility: false } });}
  }
}
