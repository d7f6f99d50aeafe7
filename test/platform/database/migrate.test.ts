import { join } from 'node:path';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { migrate } from '../../../src/platform/database/migrate';
import type { RunningPostgres } from '../../../src/platform/database/embedded';
import { ask, everybodyLeaves, newFolder, removeFolders, start } from './support';

class Plans1700000000000 implements MigrationInterface {
  up = (runner: QueryRunner) => runner.query('CREATE TABLE plan (id int); SELECT pg_sleep(0.2)');
  down = (runner: QueryRunner) => runner.query('DROP TABLE plan');
}
class Broken1700000000001 implements MigrationInterface {
  up = (runner: QueryRunner) => runner.query('CREATE TABLE need (id int); SELECT 1 / 0');
  down = () => Promise.resolve();
}
class Mended1700000000001 implements MigrationInterface {
  up = (runner: QueryRunner) => runner.query('CREATE TABLE need (id int)');
  down = (runner: QueryRunner) => runner.query('DROP TABLE need');
}

// Processes are started; a busy machine takes its time.
jest.setTimeout(60_000);

describe('migrating', () => {
  let postgres: RunningPostgres;
  const sources: DataSource[] = [];
  beforeAll(async () => {
    postgres = await start(join(await newFolder(), 'data'));
  });
  afterAll(() => Promise.all(sources.map((source) => source.destroy())));
  afterAll(everybodyLeaves);
  afterAll(removeFolders);

  const nodeWith = (url: string, ...migrations: (new () => MigrationInterface)[]): DataSource => {
    const source = new DataSource({ type: 'postgres', url, migrations, poolSize: 1, logging: false });
    sources.push(source);
    return source;
  };

  it('happens once, however many nodes start together', async () => {
    const ran = await Promise.all([1, 2, 3].map(() => migrate(nodeWith(postgres.ownerUrl, Plans1700000000000))));

    expect(ran.flat()).toEqual(['Plans1700000000000']);
    expect(await ask(postgres.ownerUrl, 'SELECT name FROM migrations')).toEqual([{ name: 'Plans1700000000000' }]);
  });

  it('keeps what went before one that failed, and goes on from there', async () => {
    await postgres.createDatabase('failing');
    const { ownerUrl } = postgres.urlsFor('failing');
    jest.spyOn(console, 'log').mockReturnValue(undefined);

    await expect(migrate(nodeWith(ownerUrl, Plans1700000000000, Broken1700000000001))).rejects.toThrow('division by zero');
    expect(await ask(ownerUrl, `SELECT to_regclass('plan')::text AS plan, to_regclass('need') AS need`)).toEqual([
      { plan: 'plan', need: null },
    ]);
    expect(await migrate(nodeWith(ownerUrl, Plans1700000000000, Mended1700000000001))).toEqual(['Mended1700000000001']);
  });
});
