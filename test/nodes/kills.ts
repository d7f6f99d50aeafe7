import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { Kind } from '../../src/access';
import { projectRoot } from '../../src/platform/project-root';
import { surroundings } from '../support/surroundings';
import { World } from '../support/world';
import { askOnce } from './ask';
import type { Chance } from '../support/chance';
import type { Findings } from './findings';
import type { Topology } from './topology';
import { Writers } from './writers';

const WRITERS = 16;
const REST_MS = 15;
const BACK_WITHIN_MS = 2_000;

export interface Kills {
  /** How often a hub is killed, and how often PostgreSQL. */
  readonly hubs: number;
  readonly databases: number;
  readonly chance: Chance;
}

/** Kills hubs, and the database itself, while many write: nothing that was acknowledged is lost, and nothing is there twice. */
export async function kills(topology: Topology, { hubs, databases, chance }: Kills, found: Findings): Promise<void> {
  const world = await World.make(topology.forSettingUp);
  const writers = await Writers.gather(topology, world, WRITERS);
  const bearer = await topology.bearer(await world.the(Kind.AUTHORITY_SYSTEM, 'who asks'));
  const again: Record<'hub' | 'database', number[]> = { hub: [], database: [] };
  const rounds = chance.shuffled([...Array<'hub'>(hubs).fill('hub'), ...Array<'database'>(databases).fill('database')]);
  writers.begin(REST_MS);
  for (const [at, what] of rounds.entries()) {
    if (at > 0 && at % 20 === 0) found.say(`${at} of ${rounds.length} rounds; ${writers.acknowledged.length} deeds acknowledged`);
    await pause(chance.below(250));
    again[what].push(what === 'hub' ? await killHub(topology, bearer, chance) : await killDatabase(topology, bearer, found));
  }
  await writers.end();
  found.say(`${rounds.length} rounds: ${hubs} hubs and ${databases} databases killed; ${writers.acknowledged.length} deeds acknowledged, ${writers.repeated} sent again`);
  found.figure('first good answer after a hub was killed, ms', again.hub);
  found.figure('first good answer after the database was killed, ms', again.database);
  found.must(Math.max(0, ...again.hub) < BACK_WITHIN_MS, `every first good answer after a hub's death within ${BACK_WITHIN_MS} ms`);
  await compare(topology, writers, found);
  await verifyAudit(topology, found);
}

/** From the kill on somebody asks again and again through the load balancer; how long until they are answered. */
async function untilAnswered({ balancer }: Topology, bearer: string, since: number): Promise<number> {
  for (;;) {
    const asked = await askOnce(balancer.url, { bearer, query: '{ me { actingFor } }', patienceMs: 1_000 });
    if (asked?.status === 200 && asked.body.data) return performance.now() - since;
    await pause(5);
  }
}

async function killHub(topology: Topology, bearer: string, chance: Chance): Promise<number> {
  const hub = topology.hubs[chance.below(topology.hubs.length)]!;
  await hub.end('SIGKILL');
  const ms = await untilAnswered(topology, bearer, performance.now());
  await hub.start();
  return ms;
}

async function killDatabase(topology: Topology, bearer: string, found: Findings): Promise<number> {
  await topology.postgres.end('SIGKILL');
  const since = performance.now();
  await pause(50);
  const ready = await Promise.all(topology.hubs.map((hub) => hub.isReady()));
  found.must(!ready.some(Boolean), 'no hub says that it is ready while its database is away');
  await topology.postgres.start();
  const ms = await untilAnswered(topology, bearer, since);
  for (const hub of topology.hubs) {
    while (hub.isRunning && !(await hub.isReady())) await pause(20);
    found.must(hub.isRunning, 'every hub outlives its database and comes back by itself', hub.said);
  }
  return ms;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly events: number;
  readonly entries: number;
  readonly keys: number;
}
const counted = (from: string): string => `(SELECT subject_id, count(*)::int AS n FROM ${from} GROUP BY subject_id)`;
const TABLE = `
  SELECT c.id, c.family_name AS name, coalesce(e.n, 0) AS events, coalesce(a.n, 0) AS entries, coalesce(k.n, 0) AS keys
    FROM child c
    LEFT JOIN ${counted(`event WHERE name = 'Child.registered'`)} e ON e.subject_id = c.id
    LEFT JOIN ${counted(`audit_entry WHERE rule = 'Child.register' AND kind = 'DEED'`)} a ON a.subject_id = c.id
    LEFT JOIN ${counted('idempotency_key')} k ON k.subject_id = c.id
   WHERE c.family_name LIKE 'Write%'`;

async function compare({ administrator }: Topology, { acknowledged }: Writers, found: Findings): Promise<void> {
  const { rows } = await administrator.query<Row>(TABLE);
  const byName = new Map<string, Row[]>();
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
  const lost = acknowledged.filter(({ id, name }) => !byName.get(name)?.some((row) => row.id === id));
  const doubled = [...byName.values()].filter((same) => same.length > 1);
  const unlike = rows.filter(({ events, entries, keys }) => events !== 1 || entries !== 1 || keys !== 1);
  found.say(`${rows.length} children in the table; acknowledged and lost: ${lost.length}, doubled: ${doubled.length}, without exactly one event, audit entry and key: ${unlike.length}`);
  found.must(lost.length === 0, 'nothing acknowledged is lost', lost[0]);
  found.must(doubled.length === 0 && rows.length === acknowledged.length, 'nothing is there twice, and nothing that nobody was told of', doubled[0]);
  found.must(unlike.length === 0, 'the table, the event log and the audit say the same', unlike[0]);
  const { rows: strays } = await administrator.query<{ n: number }>(
    `SELECT (SELECT count(*)::int FROM event e WHERE name = 'Child.registered' AND NOT EXISTS (SELECT FROM child c WHERE c.id = e.subject_id))
          + (SELECT count(*)::int FROM audit_entry a WHERE rule = 'Child.register' AND kind = 'DEED' AND NOT EXISTS (SELECT FROM child c WHERE c.id = a.subject_id)) AS n`,
  );
  found.must(strays[0]!.n === 0, 'no event and no audit entry tells of what was not done');
}

/** The audit's own check: every chain whole, against the heads that the killed hubs had exported. */
async function verifyAudit({ postgres, dataDir }: Topology, found: Findings): Promise<void> {
  const command = ['-r', join(projectRoot, 'test/support/compile-hook.js'), join(projectRoot, 'src/commands/audit-verify.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8', cwd: projectRoot,
    env: surroundings({ DATABASE_URL: postgres.urls.ownerUrl, DATABASE_APP_URL: postgres.urls.appUrl, DATA_DIR: dataDir }),
  });
  found.must(status === 0, 'the audit verifies', `${stdout}${stderr}`.slice(-2_000));
}
