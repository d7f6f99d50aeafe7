import fc from 'fast-check';
import { Client } from 'pg';
import { Kind, type AuditVerdict } from '../../src/access';
import { headsFilesIn } from '../../src/access/audit/heads-folder';
import { judgeAudit } from '../../src/access/audit/verify/verify-audit';
import type { Connection } from '../../src/platform/database/database';
import { Audited, busyDay } from '../support/audited';
import { TestHub } from '../support/hub';
import { anyTampering, editedColumns, kindsOfTampering, type Tampering, type Target } from '../support/tampering';
import { World } from '../support/world';

/** `npm run audit:prove` asks for more. */
const { RUNS: runs = 100, SEED: seed = 20_260_914 } = globalThis as { RUNS?: number; SEED?: number };
jest.setTimeout(60_000 + runs * 200);

let hub: TestHub;
let audited: Audited;
let client: Client;
let targets: Target[];
const owner: Connection = {
  query: async <Row extends object>(text: string, values?: readonly unknown[]) =>
    (await client.query(text, values as unknown[])).rows as Row[],
};

beforeAll(async () => {
  hub = await TestHub.open();
  audited = await Audited.over(hub);
  const world = await World.make(hub);
  await busyDay(world, { children: ['Ada Fielding', 'Ben Fielding'], around: [Kind.SENCO, Kind.THERAPIST, Kind.CLASS_TEACHER] });
  await audited.seal();
  // Exported again, so that a chain has heads in its middle too.
  await busyDay(world, { children: ['Cid Fielding'], around: [Kind.SENCO, Kind.THERAPIST] });
  await audited.seal();
  client = new Client({ connectionString: hub.urls.ownerUrl });
  await client.connect();
  targets = await owner.query<Target>(
    'SELECT chain, count(*)::int AS length FROM audit_seal GROUP BY chain HAVING count(*) > 1 ORDER BY chain',
  );
});
afterAll(async () => {
  await client.end();
  await hub.close();
  audited.close();
});

/** What is said of the audit as it stands after `work`, which is undone. */
async function after(work: () => Promise<unknown>): Promise<AuditVerdict> {
  const files = await headsFilesIn(audited.headsDir);
  await client.query('BEGIN');
  try {
    await work();
    return await judgeAudit(owner, { keys: audited.keys, files });
  } finally {
    await client.query('ROLLBACK');
  }
}
const found = async ({ tamper }: Tampering): Promise<boolean> => (await after(() => tamper(owner))).findings.length > 0;

describe('the audit', () => {
  it('is whole as long as nobody has touched it', async () => {
    const verdict = await after(() => Promise.resolve());
    expect(verdict).toMatchObject({ findings: [], unsealed: 0 });
    expect(targets.length).toBeGreaterThanOrEqual(3);
  });

  it('shows whatever somebody has done to it who may do anything in the database', async () => {
    const unnoticed: string[] = [];
    const done = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyTampering(targets), async (tampering) => {
        done.add(tampering.kind);
        if (!(await found(tampering))) unnoticed.push(tampering.said);
        return unnoticed.length === 0;
      }),
      { numRuns: runs, seed },
    );
    expect([...done].sort()).toEqual([...kindsOfTampering].sort());
  });

  it('is whole again when it was put back', async () => {
    expect((await after(() => Promise.resolve())).findings).toEqual([]);
  });

  it('was tampered with in every column that there is', async () => {
    const columns = await owner.query<{ table: string; column: string }>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_name IN ('audit_entry', 'audit_seal')`,
    );
    for (const table of ['audit_entry', 'audit_seal'] as const) {
      expect([...editedColumns[table]].sort()).toEqual(
        columns
          .filter((each) => each.table === table)
          .map(({ column }) => column)
          .sort(),
      );
    }
  });

  it('names the chain and the first entry that is not as it was', async () => {
    const { chain, length } = targets.reduce((longest, each) => (each.length > longest.length ? each : longest));
    const at = Math.ceil(length / 2);
    const edit = (column: string, value: string) => () =>
      owner.query(
        `UPDATE audit_entry SET ${column} = ${value} WHERE id = (SELECT entry_id FROM audit_seal WHERE chain = $1 AND sequence = $2)`,
        [chain, at],
      );
    expect((await after(edit('person_id', 'gen_random_uuid()'))).findings).toEqual([
      { chain, sequence: at, what: 'the entry, or its seal, was altered after it was sealed' },
    ]);
    const gap = () =>
      owner.query(
        'WITH gone AS (DELETE FROM audit_seal WHERE chain = $1 AND sequence = $2 RETURNING entry_id) DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM gone)',
        [chain, at],
      );
    expect((await after(gap)).findings).toContainEqual({ chain, sequence: at, what: `what stood before ${at + 1} is gone` });
    const cut = () =>
      owner.query(
        'WITH cut AS (DELETE FROM audit_seal WHERE chain = $1 AND sequence >= $2 RETURNING entry_id) DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM cut)',
        [chain, at],
      );
    expect((await after(cut)).findings).toContainEqual({
      chain,
      sequence: at,
      what: `the chain was cut short: ${length} had been exported`,
    });
    const all = () =>
      owner.query(
        'WITH cut AS (DELETE FROM audit_seal WHERE chain = $1 RETURNING entry_id) DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM cut)',
        [chain],
      );
    expect((await after(all)).findings).toContainEqual({
      chain,
      sequence: 1,
      what: `the whole chain is gone: ${length} had been exported`,
    });
  });
});
