import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../../src/platform/database/cluster/is-running';
import { firstUserOf, isRoot } from '../../../src/platform/database/cluster/unprivileged-user';
import {
  administratorUrl,
  ask,
  clusterIn,
  everybodyLeaves,
  newFolder,
  otherProcess,
  postmasterOf,
  remembering,
  removeFolders,
  start,
} from './support';

const newDataDir = async (): Promise<string> => join(await newFolder(), 'data');
const until = async (come: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await come())) await sleep(5);
};

// Processes are started; a busy machine takes its time.
jest.setTimeout(60_000);

describe('the built-in PostgreSQL, when processes come and go', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await newDataDir();
  });
  afterEach(everybodyLeaves);
  afterAll(removeFolders);

  it('is adopted when the hub that started it was killed, and ends with the hub that adopted it', async () => {
    const killed = otherProcess(dataDir);
    const { ownerUrl } = await killed.ready;
    await ask(ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const postmaster = await postmasterOf(dataDir);
    await killed.kill();
    const hub = await start(dataDir);
    const same = await postmasterOf(dataDir);
    const kept = await ask(hub.ownerUrl, 'SELECT answer FROM kept');
    await hub.stop();

    expect(hub.adopted).toBe(true);
    expect(same).toBe(postmaster);
    expect(kept).toEqual([{ answer: 42 }]);
    await until(() => !isAlive(postmaster!));
  });

  it('is not stopped beneath a hub by a tool that used it too, whichever of them started it', async () => {
    const tool = await start(dataDir);
    const hub = otherProcess(dataDir);
    const { appUrl, adopted } = await hub.ready;
    await tool.stop();
    const second = await start(dataDir);
    await second.stop();

    expect(adopted).toBe(true);
    expect(await ask(appUrl, 'SELECT 1 AS still')).toEqual([{ still: 1 }]);
    await hub.stop();
    expect(await postmasterOf(dataDir)).toBeUndefined();
  });

  it('starts anew when its own process was killed as well, and has what was confirmed', async () => {
    const hub = otherProcess(dataDir);
    const { ownerUrl } = await hub.ready;
    await ask(ownerUrl, 'CREATE TABLE confirmed AS SELECT 42 AS answer');
    process.kill((await postmasterOf(dataDir))!, 'SIGKILL');
    await hub.kill();
    const next = await start(dataDir);

    expect(next.adopted).toBe(false);
    expect(await ask(next.ownerUrl, 'SELECT answer FROM confirmed')).toEqual([{ answer: 42 }]);
    await next.stop();
  });

  it('is one and the same for two processes that start at once on an empty folder', async () => {
    const dataDir = await newDataDir();
    const [one, two] = [otherProcess(dataDir), otherProcess(dataDir)];
    const [first, second] = await Promise.all([one.ready, two.ready]);

    expect(first.ownerUrl).toBe(second.ownerUrl);
    expect([first.adopted, second.adopted].sort()).toEqual([false, true]);
    expect(await readdir(dataDir)).toEqual(['postgresql']);
    await Promise.all([one.stop(), two.stop()]);
    expect(await postmasterOf(dataDir)).toBeUndefined();
  });

  it('is made whole when the first attempt to make it was killed half-way', async () => {
    const dataDir = await newDataDir();
    const killed = otherProcess(dataDir);
    const unfinished = async () => (await readdir(dataDir).catch(() => [])).find((name) => name.startsWith('.unfinished-'));
    await until(async () => existsSync(join(dataDir, (await unfinished()) ?? 'none', 'cluster', 'base')));
    await killed.kill();
    const left = await unfinished();
    const hub = await start(dataDir);

    expect(left).toBeDefined();
    expect(await ask(hub.appUrl, 'SELECT 1 AS whole')).toEqual([{ whole: 1 }]);
    expect(await unfinished()).toBeUndefined();
    await hub.stop();
  });

  it('comes back to those who stay when one of its own processes is killed', async () => {
    const { log, lines } = remembering();
    const hub = await start(dataDir, log);
    const administrator = await administratorUrl(dataDir, hub.ownerUrl);
    const [one] = await ask<{ pid: number }>(administrator, `SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'`);
    process.kill(one!.pid, 'SIGKILL');
    await until(() => lines.some((line) => line.includes('trying to come back')));
    const presence = `SELECT count(*)::int AS present FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock'`;
    await until(async () => (await ask<{ present: number }>(hub.ownerUrl, presence).catch(() => []))[0]?.present === 1);
    await hub.stop();

    expect(await postmasterOf(dataDir)).toBeUndefined();
  });

  it('leaves a lock file alone that names a stranger, and starts or says what to do', async () => {
    await (await start(dataDir)).stop();
    const lock = join(clusterIn(dataDir), 'postmaster.pid');
    const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)'], { stdio: 'ignore' });
    await writeFile(lock, `${stranger.pid}\n${clusterIn(dataDir)}\n1\n1\n\n127.0.0.1\n\nready\n`, { mode: 0o644 });
    const outcome = await start(dataDir).catch((error: Error) => error);
    stranger.kill();

    // PostgreSQL decides: a process of another user cannot be the one that held its lock, one of its own user might be.
    if (outcome instanceof Error) expect(outcome.message).toContain(`names process ${stranger.pid}, which is not PostgreSQL`);
    if (outcome instanceof Error) await rm(lock);
    expect(outcome instanceof Error).toBe(!isRoot());
  });
});

describe('the built-in PostgreSQL and the users of the machine', () => {
  afterEach(everybodyLeaves);
  afterAll(removeFolders);

  it('finds the first user that exists, and creates none', () => {
    expect(firstUserOf(['no-such-user-here', 'nobody']).uid).not.toBe(0);
    expect(() => firstUserOf(['no-such-user-here', 'root'])).toThrow('Start the hub as an ordinary user');
  });

  if (isRoot()) {
    it('runs for an ordinary user, and later for root, still as the user that made the database', async () => {
      const dataDir = join(await newFolder(0o777), 'data');
      const hub = otherProcess(dataDir, firstUserOf(['nobody']));
      await ask((await hub.ready).ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
      await hub.stop();
      const left = await postmasterOf(dataDir);
      await chmod(dataDir, 0o711);
      await chmod(join(dataDir, 'postgresql'), 0o711);
      const postgres = await start(dataDir);

      expect(left).toBeUndefined();
      expect(await ask(postgres.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    });

    it('is kept elsewhere, and says so, when its user cannot enter the data folder', async () => {
      const dataDir = join(await newFolder(0o700), 'data');
      await mkdir(dataDir);
      const { log, lines } = remembering();
      const postgres = await start(dataDir, log);
      await ask(postgres.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
      await postgres.stop();
      const again = await start(dataDir);
      const kept = await ask(again.ownerUrl, 'SELECT answer FROM kept');
      await again.stop();

      const { movedTo } = JSON.parse(lines.find((line) => line.includes('movedTo'))!) as { movedTo: string };
      expect(await readFile(join(dataDir, 'database-is-elsewhere.txt'), 'utf8')).toContain(movedTo);
      expect(kept).toEqual([{ answer: 42 }]);
      await rm(movedTo, { recursive: true });
    });
  }
});
