import { Client } from 'pg';
import { Kind, policies } from '../../src/access';
import { entering } from '../../src/access/viewer';
import { tableOf } from '../../src/platform/database/table';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let app: Client;
let world: World;
let child: ChildKnownTo;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child('Ada Fielding');
  await world.around(child, Kind.THERAPIST);
  await world.parentOf(child);
  app = new Client({ connectionString: hub.urls.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await hub.close();
});

const tables = () => policies().map(({ entity }) => tableOf(entity).name);

describe('PostgreSQL, asked directly by the application’s role', () => {
  it('shows nobody in particular no row of any kind of record', async () => {
    for (const table of [...tables(), 'child_relationship', 'audit_entry', 'event', 'idempotency_key']) {
      const { rows } = await app.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
      expect({ table, rows: rows[0]!.n }).toEqual({ table, rows: 0 });
    }
  });

  it('tells nobody that something of a child has changed of whom they know nothing', async () => {
    const changesTold = async (someone: Someone): Promise<number> => {
      await app.query(`BEGIN; ${entering(someone.request().credentials)}`);
      const { rowCount } = await app.query('SELECT FROM last_change WHERE about = $1', [child.id]);
      await app.query('ROLLBACK');
      return rowCount ?? 0;
    };
    expect(await changesTold(await world.the(Kind.THERAPIST))).toBe(1);
    expect(await changesTold(await world.the(Kind.THERAPIST, 'of another child'))).toBe(0);
  });

  it('has the rows that it does not show', async () => {
    const held = await hub.owner((owner) => owner.query<{ n: number }>('SELECT count(*)::int AS n FROM child'));
    expect(held[0]!.n).toBe(1);
  });

  it('lets nothing be deleted, and no audit entry be altered', async () => {
    for (const table of [...tables(), 'audit_entry', 'event']) {
      await expect(app.query(`DELETE FROM "${table}"`)).rejects.toThrow('permission denied');
    }
    await expect(app.query(`UPDATE audit_entry SET rule = 'x'`)).rejects.toThrow('permission denied');
  });

  it('cannot be talked out of row-level security', async () => {
    const { rows } = await app.query<{ relname: string; relrowsecurity: boolean; relforcerowsecurity: boolean }>(
      `SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = ANY ($1)`, [tables()],
    );
    expect(rows).toHaveLength(tables().length);
    expect(rows.filter(({ relrowsecurity, relforcerowsecurity }) => !relrowsecurity || !relforcerowsecurity)).toEqual([]);
    await expect(app.query('ALTER TABLE child DISABLE ROW LEVEL SECURITY')).rejects.toThrow('must be owner');
    await expect(app.query(`SET ROLE golden_thread_owner`)).rejects.toThrow('permission denied');
  });
});
