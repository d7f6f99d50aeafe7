import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { isAlive } from '../../../src/platform/database/cluster/is-running';
import type { RunningPostgres } from '../../../src/platform/database/embedded';
import { administratorUrl, ask, clusterIn, everybodyLeaves, newFolder, postmasterOf, remembering, removeFolders, start } from './support';

// Processes are started; a busy machine takes its time.
jest.setTimeout(60_000);

describe('the built-in PostgreSQL', () => {
  let dataDir: string;
  let postgres: RunningPostgres;
  const { log, lines } = remembering();

  beforeAll(async () => {
    dataDir = join(await newFolder(), 'data');
    postgres = await start(dataDir, log);
  });
  afterAll(everybodyLeaves);
  afterAll(removeFolders);

  it('never runs as root', async () => {
    const status = await readFile(`/proc/${await postmasterOf(dataDir)}/status`, 'utf8').catch(() => 'Uid:\tunknown here');

    expect(status).toMatch(/^Uid:/m);
    expect(status).not.toMatch(/^Uid:.*\b0\b/m);
  });

  it('gives the application a role that owns nothing and cannot step round row-level security', async () => {
    const [app] = await ask(postgres.appUrl, 'SELECT * FROM pg_roles WHERE rolname = current_user');

    expect(app).toMatchObject({
      rolname: 'golden_thread_app',
      rolcanlogin: true,
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      rolinherit: false,
    });
    await expect(ask(postgres.appUrl, 'CREATE TABLE stray (id int)')).rejects.toThrow('permission denied for schema public');
    await expect(ask(postgres.appUrl, 'CREATE TEMP TABLE stray (id int)')).rejects.toThrow('permission denied to create temporary tables');
    await expect(ask(postgres.urlsFor('postgres').ownerUrl, 'CREATE TABLE stray (id int)')).rejects.toThrow('permission denied');
  });

  it('gives the owner the database, and neither superuser nor BYPASSRLS', async () => {
    const [owner] = await ask(postgres.ownerUrl, 'SELECT * FROM pg_roles WHERE rolname = current_user');
    const [database] = await ask(
      postgres.ownerUrl,
      `SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = 'golden_thread'`,
    );

    expect(owner).toMatchObject({
      rolname: 'golden_thread_owner',
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: true,
    });
    expect(database).toEqual({ owner: 'golden_thread_owner' });
  });

  it('keeps what it has confirmed, and sorts and folds case alike on every machine', async () => {
    const [found] = await ask(
      postgres.appUrl,
      `SELECT current_setting('fsync') fsync, current_setting('full_page_writes') pages, current_setting('synchronous_commit') commits,
              current_setting('data_checksums') checksums, current_setting('server_encoding') encoding, current_setting('TimeZone') zone,
              datlocprovider::text provider, datlocale locale, upper('é') capital
         FROM pg_database WHERE datname = current_database()`,
    );

    expect(found).toEqual({
      fsync: 'on',
      pages: 'on',
      commits: 'on',
      checksums: 'on',
      encoding: 'UTF8',
      zone: 'UTC',
      provider: 'b',
      locale: 'C.UTF-8',
      capital: 'É',
    });
  });

  it('lets in nobody without the password, and listens on the loopback alone', async () => {
    const guessed = Object.assign(new URL(postgres.appUrl), { password: 'golden_thread_app' }).href;

    await expect(ask(guessed, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    const rules = await ask<{ auth_method: string }>(
      await administratorUrl(dataDir, postgres.ownerUrl),
      'SELECT DISTINCT auth_method FROM pg_hba_file_rules',
    );
    expect(rules).toEqual([{ auth_method: 'scram-sha-256' }]);
    const [listening] = await ask(postgres.ownerUrl, `SELECT current_setting('listen_addresses') addresses`);
    expect(listening).toEqual({ addresses: '127.0.0.1' });
  });

  it('keeps its passwords in a file for its user alone, and out of the log', async () => {
    const file = join(dataDir, 'postgresql', 'secrets.json');
    const secrets = Object.values(JSON.parse(await readFile(file, 'utf8')) as Record<string, string>);

    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(new Set(secrets).size).toBe(3);
    expect(lines.length).toBeGreaterThan(0);
    for (const secret of secrets) expect(lines.join()).not.toContain(secret);
  });

  it('copies a database with the rights of both roles, and drops one from under its users', async () => {
    await postgres.createDatabase('pattern');
    await ask(postgres.urlsFor('pattern').ownerUrl, 'CREATE TABLE plan (id int); GRANT SELECT ON plan TO golden_thread_app');
    await postgres.createDatabase('copy', 'pattern');
    const { appUrl } = postgres.urlsFor('copy');
    const reader = new Client({ connectionString: appUrl });
    reader.on('error', () => undefined);
    await reader.connect();

    expect((await reader.query('SELECT * FROM plan')).rows).toEqual([]);
    await postgres.dropDatabase('copy');
    await expect(ask(appUrl, 'SELECT 1')).rejects.toThrow('does not exist');
    await expect(postgres.dropDatabase('golden_thread')).rejects.toMatchObject({ problem: 'RESERVED_NAME' });
  });

  it('says nothing about people in its log: neither statements nor the values that were refused', async () => {
    await ask(postgres.ownerUrl, 'CREATE TABLE child (id int PRIMARY KEY, name text UNIQUE)');
    await ask(postgres.ownerUrl, `INSERT INTO child VALUES (1, 'Ottoline Fenwick')`);
    await expect(ask(postgres.ownerUrl, `INSERT INTO child VALUES (2, 'Ottoline Fenwick')`)).rejects.toThrow('duplicate key');

    const folder = join(clusterIn(dataDir), 'log');
    const read = async () => (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join();
    // Another process writes it, in its own time.
    let written = await read();
    while (!written.includes('duplicate key')) written = await read();
    expect(written).not.toContain('Ottoline');
  });

  it('has after a restart what was written before, and is no longer there in between', async () => {
    await ask(postgres.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const first = await postmasterOf(dataDir);
    await postgres.stop();
    const stillRunning = isAlive(first!);
    postgres = await start(dataDir, log);

    expect(stillRunning).toBe(false);
    expect(postgres.adopted).toBe(false);
    expect(await ask(postgres.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('mends a right that was given to the application since', async () => {
    await ask(await administratorUrl(dataDir, postgres.ownerUrl), 'ALTER ROLE golden_thread_app BYPASSRLS CREATEROLE');
    await postgres.stop();
    postgres = await start(dataDir, log);

    const [app] = await ask(postgres.appUrl, 'SELECT rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user');
    expect(app).toEqual({ rolbypassrls: false, rolcreaterole: false });
  });

  it('does not run on a data folder that could lose what it confirmed, is broken, or is of another version', async () => {
    const spoilt = join(await newFolder(), 'data');
    const before = await start(spoilt);
    const administrator = await administratorUrl(spoilt, before.ownerUrl);
    await ask(administrator, 'ALTER ROLE golden_thread_app SET synchronous_commit = off');
    await ask(administrator, 'ALTER SYSTEM SET fsync = off');
    await before.stop();
    const refusal = (problem: string, words: string) => ({ problem, message: expect.stringContaining(words) });

    await expect(start(spoilt)).rejects.toMatchObject(refusal('NOT_DURABLE', 'fsync = off, synchronous_commit=off'));
    expect(await postmasterOf(spoilt)).toBeUndefined();
    await appendFile(join(clusterIn(spoilt), 'postgresql.conf'), '\nno_such_setting = on\n');
    await expect(start(spoilt)).rejects.toMatchObject(refusal('CANNOT_START', 'configuration file'));
    await writeFile(join(clusterIn(spoilt), 'PG_VERSION'), '17\n');
    await expect(start(spoilt)).rejects.toMatchObject(refusal('OTHER_VERSION', 'written by PostgreSQL 17'));
    await rm(join(spoilt, 'postgresql', 'secrets.json'));
    await expect(start(spoilt)).rejects.toMatchObject(refusal('SECRETS_MISSING', 'restore that file'));
  });
});
