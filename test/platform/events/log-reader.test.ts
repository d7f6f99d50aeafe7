import type { Pool, PoolClient } from 'pg';
import { LogReader } from '../../../src/platform/events/log-reader';
import { TestHub } from '../../support/hub';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.open();
  // A log of some length: its transactions have numbers of one digit to four, and none of them is still under way.
  await hub.owner(async (owner) => {
    await owner.query('DELETE FROM event');
    await owner.query(`INSERT INTO event (xid, name, at, child_id, subject_type, subject_id)
      SELECT (1 + n % 150)::text::xid8, 'SOMETHING', now(), gen_random_uuid(), 'Child', gen_random_uuid() FROM generate_series(1, 20000) AS n`);
    await owner.query('ANALYZE event');
  });
});
afterAll(() => hub.close());

const lastOf = (select: string): Promise<{ xid: string; id: string }> =>
  hub.owner(async (owner) => (await owner.query<{ xid: string; id: string }>(`SELECT xid::text, id::text FROM event ${select}`))[0]!);

const explained = async (client: PoolClient, text: string, values: readonly unknown[]): Promise<unknown> => {
  await client.query(`PREPARE reading AS ${text}`);
  return client.query(`EXPLAIN EXECUTE reading (${values.map((value) => `'${String(value)}'`).join(', ')})`);
};
/** A pool whose connections tell how a reading would be gone about, instead of what it found. */
const explaining = (pool: Pool): Pool =>
  ({
    connect: async () => {
      const client = await pool.connect();
      const query = (text: string, values: unknown[] = []) => (text.includes('AS "childId"') ? explained(client, text, values) : client.query(text, values));
      return { query, release: () => client.release() };
    },
  }) as never;

describe('the reader of the event log', () => {
  it('begins where the log ends, by the numbers and not by how they are written', async () => {
    expect(await new LogReader(hub.ground.pool).end()).toEqual(await lastOf('ORDER BY event.xid DESC, event.id DESC LIMIT 1'));
  });

  it('finds its place by the index, however long the log is', async () => {
    const after = await lastOf('ORDER BY event.xid DESC, event.id DESC LIMIT 1 OFFSET 20');
    const { events } = await new LogReader(explaining(hub.ground.pool)).read({ after });
    const plan = events.map((line) => Object.values(line)[0]).join('\n');
    expect(plan).toContain('Index Scan using event_pkey');
    expect(plan).toContain('ROW(xid, id) > ROW(');
    expect(plan).not.toContain('Sort');
  });
});
