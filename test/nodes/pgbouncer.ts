import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../src/platform/database/cluster/free-port';
import { firstUserOf, isRoot } from '../../src/platform/database/cluster/unprivileged-user';
import { passwordIn, roleIn } from '../../src/platform/database/connection-url';
import { projectRoot } from '../../src/platform/project-root';

export interface RunningPgBouncer {
  readonly version: string;
  /** The way to the same database, as the same role, through the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
}

/** Debian puts it where only an administrator's PATH leads. */
const PROGRAMS = ['pgbouncer', '/usr/sbin/pgbouncer'];

function program(): { path: string; version: string } {
  for (const path of PROGRAMS) {
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (status === 0) return { path, version: stdout.split('\n')[0]! };
  }
  throw new Error('PgBouncer is not installed: on Debian and Ubuntu, `apt-get install pgbouncer` brings it');
}

const settings = async (changes: Readonly<Record<string, string>>): Promise<string> => {
  let text = await readFile(join(projectRoot, '.docker/pgbouncer/pgbouncer.ini'), 'utf8');
  for (const [name, value] of Object.entries(changes)) {
    const line = new RegExp(`^${name.replace('*', '\\*')} =.*$`, 'm');
    if (!line.test(text)) throw new Error(`pgbouncer.ini no longer sets ${name}`);
    text = text.replace(line, () => `${name} = ${value}`);
  }
  return text;
};

/** Starts PgBouncer as docker-compose.yml does, before a PostgreSQL of this machine, with a few server connections for each role. */
export async function startPgBouncer(administratorUrl: string, serverConnections: number): Promise<RunningPgBouncer> {
  const { path, version } = program();
  const user = isRoot() ? firstUserOf(['postgres', 'nobody']) : undefined;
  const folder = await mkdtemp(join(tmpdir(), 'golden-thread-pgbouncer-'));
  const port = await freePort();
  const role = roleIn(administratorUrl);
  const users = join(folder, 'users.txt');
  await writeFile(users, `"${role}" "${passwordIn(administratorUrl)}"\n`, { mode: 0o600 });
  const { hostname, port: server } = new URL(administratorUrl);
  const ini = join(folder, 'pgbouncer.ini');
  await writeFile(ini, await settings({
    '*': `host=${hostname} port=${server} auth_user=${role}`,
    listen_addr: '127.0.0.1', listen_port: String(port), auth_file: users, default_pool_size: String(serverConnections),
  }));
  if (user) await Promise.all([folder, users, ini].map((each) => chown(each, user.uid, user.gid)));
  const child = spawn(path, [ini], { ...(user && { uid: user.uid, gid: user.gid }), stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = once(child, 'exit');
  await untilItRuns(child.stderr);
  return {
    version,
    through: (url) => Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilItRuns(output: NodeJS.ReadableStream): Promise<void> {
  const said: string[] = [];
  const lines = createInterface({ input: output });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => (said.push(line), line.includes('process up') && resolve()));
    lines.on('close', () => reject(new Error(`PgBouncer did not start:\n${said.join('\n')}`)));
  });
}
