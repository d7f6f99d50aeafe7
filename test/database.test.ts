import { dataSource } from '../src/hub';
import { TestHub } from './support/hub';

let hub: TestHub;
beforeAll(async () => (hub = await TestHub.open()));
afterAll(() => hub.close());

describe('the database', () => {
  it('is what the entities ask for, once the migrations have run', async () => {
    const source = await dataSource(hub.urls.ownerUrl).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keeps every moment with its zone', async () => {
    const without = await hub.owner((owner) =>
      owner.query(`SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'timestamp without time zone' AND table_name <> 'migrations'`));
    expect(without).toEqual([]);
  });

  it('has row-level security, forced, on every table that holds anything about a child', async () => {
    const open = await hub.owner((owner) =>
      owner.query(`SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'child_id' AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`));
    expect(open).toEqual([]);
  });

  it('has a fixed search path on every function that passes the wall', async () => {
    const loose = await hub.owner((owner) =>
      owner.query(`SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND NOT coalesce(proconfig::text LIKE '%search_path%', false)`));
    expect(loose).toEqual([]);
  });

  it('belongs, in no part, to the role that serves', async () => {
    const role = decodeURIComponent(new URL(hub.urls.appUrl).username);
    const owned = await hub.owner((owner) => owner.query(`SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = $1`, [role]));
    expect(owned).toEqual([]);
  });
});
