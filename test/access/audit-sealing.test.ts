import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { Kind } from '../../src/access';
import { headsOf } from '../../src/access/audit/heads';
import { Audited, busyDay } from '../support/audited';
import { TestHub } from '../support/hub';
import { World } from '../support/world';

let hub: TestHub;
let world: World;
let audited: Audited;
const clients: Client[] = [];
beforeEach(async () => {
  hub = await TestHub.open();
  audited = await Audited.over(hub);
  world = await World.make(hub);
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
  await hub.close();
  audited.close();
});

const SOMEBODY = '3f2b0c1e-0000-4000-8000-000000000001';
/** A connection of the application's role, as a hub that writes has one. */
async function writer(): Promise<Client> {
  const client = new Client({ connectionString: hub.urls.appUrl });
  await client.connect();
  clients.push(client);
  await client.query(`SELECT set_config('app.person', $1, false)`, [SOMEBODY]);
  return client;
}
const write = (client: Client, actingFor: string | null) =>
  client.query(`INSERT INTO audit_entry (kind, person_id, acting_for) VALUES ('READ', $1, $2)`, [SOMEBODY, actingFor]);
const asked = <Row extends object>(text: string) => hub.owner((owner) => owner.query<Row>(text));
const unsealed = async () =>
  (
    await asked<{ id: string }>(
      'SELECT id FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id) ORDER BY id',
    )
  ).map(({ id }) => Number(id));
const sealOnce = () => hub.ground.pool.query('SELECT FROM seal_audit(1000)');
const floor = async () => Number((await asked<{ floor: string }>('SELECT floor FROM audit_sealing'))[0]!.floor);
/** Transactions of other tests, in other databases of the cluster, may hold the floor back for a moment. */
async function sealingReaches(id: number): Promise<void> {
  while ((await floor()) < id) await sealOnce();
  expect(await floor()).toBe(id);
}
const lines = (): string[] =>
  readdirSync(audited.headsDir)
    .sort()
    .flatMap((name) => readFileSync(join(audited.headsDir, name), 'utf8').trimEnd().split('\n'));
const exported = () => lines().map((line) => headsOf(line, audited.keys) as Exclude<ReturnType<typeof headsOf>, string>);

describe('sealing', () => {
  it('takes every entry into the chain of the organisation that was acted for, once', async () => {
    await busyDay(world, { children: ['Ada Fielding', 'Ben Fielding'], around: [Kind.SENCO, Kind.THERAPIST] });
    await write(await writer(), null);
    await audited.seal();
    const chains = await asked<{ chain: string; places: string[]; inOrder: boolean }>(
      `SELECT s.chain, array_agg(s.sequence ORDER BY s.sequence)::text[] AS places, bool_and(s.chain = coalesce(e.acting_for, 'ffffffff-ffff-ffff-ffff-ffffffffffff')) AS "inOrder"
       FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id GROUP BY s.chain`,
    );
    expect(chains.length).toBeGreaterThanOrEqual(6);
    for (const { places, inOrder } of chains)
      {expect({ places: places.map(Number), inOrder }).toEqual({ places: places.map((_, at) => at + 1), inOrder: true });}
    expect(await unsealed()).toEqual([]);
  });

  it('does not wait for somebody who writes for long, and passes nothing over that they commit later', async () => {
    const [slow, quick] = [await writer(), await writer()];
    await slow.query('BEGIN');
    await write(slow, randomUUID());
    await write(quick, randomUUID());
    await sealOnce();
    expect(await unsealed()).toEqual([]);
    for (let round = 0; round < 3; round++) {
      await write(quick, randomUUID());
      await sealOnce();
    }
    expect(await floor()).toBe(0);
    await slow.query('COMMIT');
    expect(await unsealed()).toEqual([1]);
    await sealOnce();
    expect(await unsealed()).toEqual([]);
    await sealingReaches(5);
  });

  it('passes nothing over either when so much has piled up that it comes in several goes', async () => {
    const [slow, quick] = [await writer(), await writer()];
    await slow.query('BEGIN');
    await write(slow, randomUUID());
    for (let n = 0; n < 12; n++) await write(quick, randomUUID());
    for (let go = 0; go < 4; go++) await hub.ground.pool.query('SELECT FROM seal_audit(5)');
    await slow.query('COMMIT');
    await sealOnce();
    expect(await unsealed()).toEqual([]);
    await sealingReaches(13);
  });

  it('seals each entry once when several hubs seal while others write', async () => {
    const writers = await Promise.all([1, 2, 3].map(writer));
    const sealers = await Promise.all([1, 2].map(() => audited.sealer({ everyMs: 5 })));
    const organisations = [randomUUID(), randomUUID()];
    await Promise.all(
      writers.map(async (client) => {
        for (let n = 0; n < 100; n++) await write(client, organisations[n % 2]!);
      }),
    );
    await Promise.all(sealers.map((sealer) => sealer.close()));
    await Promise.all(writers.map((client) => write(client, organisations[0]!)));
    await Promise.all(Array.from({ length: 8 }, sealOnce));
    await audited.seal();
    const [counted] = await asked<object>(
      'SELECT count(*)::int AS seals, count(DISTINCT entry_id)::int AS entries, max(sequence)::int AS longest FROM audit_seal',
    );
    expect(counted).toEqual({ seals: 303, entries: 303, longest: 153 });
  });

  it('works through what has piled up without looking at the same again and again', async () => {
    const client = await writer();
    await client.query(`INSERT INTO audit_entry (kind, person_id) SELECT 'READ', $1 FROM generate_series(1, 1000)`, [SOMEBODY]);
    while ((await floor()) < 200) await hub.ground.pool.query('SELECT FROM seal_audit(50)');
    expect((await unsealed()).length).toBeGreaterThan(0);
    await sealingReaches(1000);
    expect(await unsealed()).toEqual([]);
  });

  it('costs no more where a chain is long', async () => {
    const chain = randomUUID();
    const adds = async (count: number) =>
      (await writer()).query(`INSERT INTO audit_entry (kind, person_id, acting_for) SELECT 'READ', $1, $2 FROM generate_series(1, $3::integer)`, [SOMEBODY, chain, count]);
    /** How many blocks are looked at to seal one entry more, with plans that are kept, as a hub has them. */
    const touched = async () => {
      await adds(1);
      await hub.owner((owner) => owner.query('ANALYZE audit_seal'));
      const client = await writer();
      await client.query('SET plan_cache_mode = force_generic_plan');
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>('EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT FROM seal_audit(10000)');
      const { Plan: plan } = rows[0]!['QUERY PLAN'][0];
      return plan['Shared Hit Blocks']! + plan['Shared Read Blocks']!;
    };
    await adds(1_000);
    while ((await unsealed()).length > 0) await sealOnce();
    const short = await touched();
    await adds(20_000);
    while ((await unsealed()).length > 0) await sealOnce();
    expect(await touched()).toBeLessThan(short + 100);
  });

  it('writes nothing while there is nothing to seal', async () => {
    await write(await writer(), randomUUID());
    await sealingReaches(1);
    const client = await writer();
    await client.query('BEGIN');
    await client.query('SELECT FROM seal_audit(1000)');
    expect((await client.query('SELECT pg_current_xact_id_if_assigned() AS written')).rows).toEqual([{ written: null }]);
  });

  it('goes on in another cluster, whose transaction ids began anew', async () => {
    const client = await writer();
    await write(client, randomUUID());
    await sealOnce();
    await hub.owner((owner) => owner.query(`UPDATE audit_sealing SET awaited_xid = '999999999999'`));
    for (let round = 0; round < 3; round++) {
      await write(client, randomUUID());
      await sealOnce();
    }
    expect(await unsealed()).toEqual([]);
    await sealingReaches(4);
  });

  it('is all that the application’s role can do to seals, and it cannot choose when or where its entries stand', async () => {
    const client = await writer();
    for (const text of [
      'SELECT FROM audit_seal',
      'DELETE FROM audit_seal',
      'SELECT FROM audit_sealing',
      `UPDATE audit_sealing SET floor = 9`,
      `INSERT INTO audit_seal SELECT`,
      `INSERT INTO audit_entry (kind, person_id, at) VALUES ('READ', '${SOMEBODY}', '2020-01-01')`,
      `INSERT INTO audit_entry (kind, person_id, xid) VALUES ('READ', '${SOMEBODY}', '3')`,
    ]) {
      await expect(client.query(text)).rejects.toThrow('permission denied');
    }
    for (const none of ['0', '-1', 'NULL']) await expect(client.query(`SELECT FROM seal_audit(${none})`)).rejects.toThrow('at least one');
    await client.query('BEGIN');
    await write(client, randomUUID());
    await expect(client.query('SELECT FROM seal_audit(10)')).rejects.toThrow('a transaction of its own');
  });
});

describe('the heads of the chains', () => {
  it('leave the database when they have moved, signed', async () => {
    const client = await writer();
    const [one, other] = [randomUUID(), randomUUID()];
    const sealer = await audited.sealer();
    await write(client, one);
    await write(client, other);
    await sealer.seal();
    await write(client, one);
    await sealer.seal();
    await sealer.seal();
    const places = exported().map((heads) => Object.fromEntries(heads.map(({ chain, sequence }) => [chain, sequence])));
    expect(places).toEqual([{ [one]: 1, [other]: 1 }, { [one]: 2 }]);
    const [line] = lines();
    expect(headsOf(line!.replace('"sequence":1', '"sequence":2'), audited.keys)).toBe('not what was signed');
    await sealer.close();
  });

  it('are all told at the start and again each day, so that what a crash kept back is made up for', async () => {
    const client = await writer();
    const [one, other] = [randomUUID(), randomUUID()];
    await write(client, one);
    await sealOnce();
    const sealer = await audited.sealer();
    expect(exported().map((heads) => heads.map(({ chain }) => chain))).toEqual([[one]]);
    await write(client, other);
    await sealer.seal();
    hub.clock.advance('P1D');
    await sealer.seal();
    expect(
      exported()
        .at(-1)!
        .map(({ chain }) => chain),
    ).toEqual([one, other].sort());
    expect(
      readdirSync(audited.headsDir)
        .map((name) => name.slice(0, 10))
        .sort(),
    ).toEqual(['2026-09-14', '2026-09-15']);
    await sealer.close();
  });
});
