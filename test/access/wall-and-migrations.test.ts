import { lowerWall } from '../../src/access';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dataSource, prepareDatabase } from '../../src/hub';
import { migrate } from '../../src/platform/database/migrate';
import { migrations } from '../../src/platform/database/migrations';
import { TestHub } from '../support/hub';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.open();
  // TypeORM prints what fails, though it is tried again.
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(() => hub.close());

const views = () => hub.owner((owner) => owner.query<{ relname: string }>(`SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace ORDER BY relname`));

describe('the views of the second wall', () => {
  it('go out of the way of migrations that are taken back, every one of them, and stand again as before', async () => {
    const before = await views();
    expect(before.map(({ relname }) => relname)).toContain('need_seen');
    const source = await dataSource(hub.urls.ownerUrl).initialize();
    const { length } = await source.query<object[]>('SELECT FROM migrations');
    await hub.owner(lowerWall);
    for (let undone = 0; undone < length; undone++) await source.undoLastMigration({ transaction: 'each' });
    expect(await source.query('SELECT FROM migrations')).toEqual([]);
    await source.destroy();
    await prepareDatabase(hub.urls);
    expect(await views()).toEqual(before);
  });

  it('go out of the way of a migration that alters what they show, and only then', async () => {
    const before = await views();
    class AddNothingSeen1800000000000 implements MigrationInterface {
      up = (runner: QueryRunner) => runner.query('ALTER TABLE need ADD COLUMN further text');
      down = () => Promise.resolve();
    }
    class AlterBrief1800000000001 implements MigrationInterface {
      up = (runner: QueryRunner) => runner.query('ALTER TABLE need ALTER COLUMN brief TYPE varchar(30000)');
      down = () => Promise.resolve();
    }
    const cleared = jest.fn(() => hub.owner(lowerWall));
    const migrated = async (...more: (new () => MigrationInterface)[]) => {
      const source = dataSource(hub.urls.ownerUrl).setOptions({ migrations: [...migrations, ...more] });
      await migrate(source, cleared).finally(() => source.destroy());
    };
    await migrated(AddNothingSeen1800000000000);
    expect(cleared).not.toHaveBeenCalled();
    expect(await views()).toEqual(before);
    await migrated(AddNothingSeen1800000000000, AlterBrief1800000000001);
    expect(cleared).toHaveBeenCalledTimes(1);
    expect(await views()).toEqual([]);
    await prepareDatabase(hub.urls);
    expect(await views()).toEqual(before);
  });
});
