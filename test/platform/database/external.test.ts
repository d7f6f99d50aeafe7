import { join } from 'node:path';
import { escapeIdentifier } from 'pg';
import { connectExternal } from '../../../src/platform/database/external';
import { administratorUrl, ask, everybodyLeaves, newFolder, removeFolders, start } from './support';

// Processes are started; a busy machine takes its time.
jest.setTimeout(60_000);

describe('a PostgreSQL that somebody else runs', () => {
  let administrator: string;
  beforeAll(async () => {
    const dataDir = join(await newFolder(), 'data');
    administrator = await administratorUrl(dataDir, (await start(dataDir)).ownerUrl);
  });
  afterAll(everybodyLeaves);
  afterAll(removeFolders);

  const urlOf = (username: string, password: string, database: string): string =>
    Object.assign(new URL(administrator), { username, password, pathname: `/${database}` }).href;

  const databaseOwnedBy = async (owner: string, rights: string): Promise<string> => {
    const database = owner.replace('_owner', '');
    await ask(administrator, `CREATE ROLE ${owner} LOGIN PASSWORD 'of the owner' ${rights}`);
    await ask(administrator, `CREATE DATABASE ${database} OWNER ${owner}`);
    return urlOf(owner, 'of%20the%20owner', database);
  };

  it('serves as a role of its own, the same on nodes that start together', async () => {
    const databaseUrl = await databaseOwnedBy('borough_owner', 'CREATEROLE');
    const nodes = await Promise.all([1, 2, 3].map(() => connectExternal({ databaseUrl })));
    const [one] = nodes;
    await ask(databaseUrl, 'CREATE TABLE plan (id int)');

    expect(new Set(nodes.map(({ appUrl }) => appUrl)).size).toBe(1);
    expect(one!.ownerUrl).toBe(databaseUrl);
    const [role] = await ask(one!.appUrl, 'SELECT * FROM pg_roles WHERE rolname = current_user');
    expect(role).toMatchObject({ rolname: 'borough_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    await expect(ask(one!.appUrl, 'SELECT * FROM plan')).rejects.toThrow('permission denied for table plan');
    await expect(ask(one!.appUrl, 'CREATE TABLE stray (id int)')).rejects.toThrow('permission denied for schema public');
  });

  it('follows a new password of the owner', async () => {
    const databaseUrl = await databaseOwnedBy('county_owner', 'CREATEROLE');
    const before = await connectExternal({ databaseUrl });
    await ask(administrator, `ALTER ROLE county_owner PASSWORD 'another'`);
    const after = await connectExternal({ databaseUrl: urlOf('county_owner', 'another', 'county') });

    expect(await ask(after.appUrl, 'SELECT 1 AS serves')).toEqual([{ serves: 1 }]);
    await expect(ask(before.appUrl, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('says what to do when its owner may not make a role, and takes one that was made by hand', async () => {
    const databaseUrl = await databaseOwnedBy('shire_owner', 'NOCREATEROLE');
    await expect(connectExternal({ databaseUrl })).rejects.toMatchObject({
      problem: 'APP_ROLE_NEEDED',
      message: expect.stringContaining('DATABASE_APP_URL'),
    });
    await ask(administrator, `CREATE ROLE by_hand LOGIN NOINHERIT PASSWORD 'made'`);
    const { appUrl } = await connectExternal({ databaseUrl, appUrl: urlOf('by_hand', 'made', 'shire') });

    expect(
      await ask(appUrl, `SELECT has_schema_privilege('public', 'USAGE') AS sees, has_schema_privilege('public', 'CREATE') AS makes`),
    ).toEqual([{ sees: true, makes: false }]);
  });

  it('asks for a role by hand where DATABASE_URL has no password to derive one from', async () => {
    await expect(connectExternal({ databaseUrl: 'postgresql://owner@db.test/hub' })).rejects.toMatchObject({ problem: 'APP_ROLE_NEEDED' });
    await expect(connectExternal({ databaseUrl: 'postgresql:///hub?host=/run/postgresql' })).rejects.toMatchObject({
      problem: 'APP_ROLE_NEEDED',
    });
  });

  it.each([
    ['is a superuser', 'SUPERUSER', ''],
    ['has BYPASSRLS', 'BYPASSRLS', ''],
    ['has CREATEROLE', 'CREATEROLE', ''],
    ['owns tables', '', 'CREATE TABLE plan (id int); ALTER TABLE plan OWNER TO strong'],
    ['is a member of city_owner, which owns the database', '', 'GRANT city_owner TO strong'],
  ])('refuses a role to serve as that %s', async (excess, rights, further) => {
    await ask(administrator, `DROP DATABASE IF EXISTS city`);
    await ask(administrator, `DROP ROLE IF EXISTS city_owner, strong`);
    const databaseUrl = await databaseOwnedBy('city_owner', '');
    await ask(administrator, `CREATE ROLE ${escapeIdentifier('strong')} LOGIN PASSWORD 'strong' ${rights}`);
    await ask(Object.assign(new URL(administrator), { pathname: '/city' }).href, `${further};`);

    await expect(connectExternal({ databaseUrl, appUrl: urlOf('strong', 'strong', 'city') })).rejects.toMatchObject({
      problem: 'APP_ROLE_TOO_STRONG',
      message: expect.stringContaining(excess),
    });
  });
});
