import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { Kind } from '../../src/access';
import { openGround, prepareDatabase, type OpenGround } from '../../src/hub';
import { clockAt, systemClock } from '../../src/platform/clock';
import { asOwner } from '../../src/platform/database/owner';
import { REACHED, Replica, type Reached } from '../../src/platform/database/replica';
import { answerWithin } from '../../src/platform/graphql/operation';
import { ask, newFolder, remembering, removeFolders } from '../platform/database/support';
import { documentOf, schema, Someone, type TestHub } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { PostgresProcess } from './postgres-apart';

/** A hub over a primary and a streaming replica of it, both as processes. */
jest.setTimeout(60_000);

const NOTE = 'mutation ($input: NoteIncidentInput!) { noteIncident(input: $input) { __typename } }';
const PATTERNS = '{ incidentPatterns { asOf total byPlace { value count } } }';

let primary: PostgresProcess;
let replica: PostgresProcess;
let ground: OpenGround;
let world: World;
let ada: ChildKnownTo;
let lead: Someone;
const { log, lines } = remembering();
const grounds: OpenGround[] = [];

/** A hub that reads reports from this address, and waits for as long as a busy machine takes. */
async function hubWith(reportsUrl: string, reportsWaitSeconds = 30): Promise<OpenGround> {
  const opened = await openGround({ appUrl: primary.urls.appUrl, reportsUrl, reportsWaitSeconds, clock: clockAt('2026-09-14T09:00:00Z'), log, connections: 4 });
  grounds.push(opened);
  return opened;
}
beforeAll(async () => {
  primary = await PostgresProcess.make(await newFolder());
  await prepareDatabase(primary.urls);
  replica = await primary.replica();
  ground = await hubWith(replica.urls.administratorUrl);
  const { ownerUrl } = primary.urls;
  world = await World.make({ ground, clock: ground.clock, owner: (work: Parameters<TestHub['owner']>[0]) => asOwner(ownerUrl, work) } as unknown as TestHub);
  ada = await world.child('Ada Noted');
  lead = await world.the(Kind.PASTORAL_LEAD);
});
afterAll(async () => {
  for (const each of grounds) await each.close();
  await replica.end('SIGINT');
  await primary.end('SIGINT');
  await removeFolders();
});

interface Reported {
  readonly from: 'replica' | 'primary' | undefined;
  readonly total: number;
  readonly asOf: string;
  /** What the hub wrote to its log meanwhile. */
  readonly said: string;
}
/** What somebody is told, and where it was read. */
async function reported(who = lead, by = ground): Promise<Reported> {
  lines.length = 0;
  const contextValue = new Someone({ ground: by } as TestHub, who.id, who.subject).request();
  const { data, errors } = await answerWithin({ schema, document: documentOf(PATTERNS), contextValue });
  if (errors) throw new Error(errors.map(({ message, extensions }) => `${String(extensions['code'])}: ${message}`).join());
  return { ...(data!['incidentPatterns'] as Omit<Reported, 'from'>), from: contextValue.reported, said: lines.join('') };
}
const noted = () => lead.gets(NOTE, { input: { childId: ada.id, whatHappened: 'Shouted.', place: 'PLAYGROUND' } });
const atReplica = <Row extends object>(text: string) => ask<Row>(replica.urls.administratorUrl, text);
const goesOn = () => atReplica('SELECT pg_wal_replay_resume()');
/** The replica takes in nothing more, and goes on answering. */
async function falls(behind: () => Promise<unknown>): Promise<void> {
  await atReplica('SELECT pg_wal_replay_pause()');
  while ((await atReplica<{ state: string }>('SELECT pg_get_wal_replay_pause_state() AS state'))[0]!.state !== 'paused') await pause(5);
  await behind();
}

describe('a report', () => {
  it('is read on the replica, with all that was recorded before it was asked for, and says how old it is', async () => {
    for (let n = 1; n <= 5; n++) {
      await noted();
      const before = systemClock.now();
      const told = await reported();
      expect(told).toMatchObject({ said: '', from: 'replica', total: n });
      expect(told.asOf >= before && told.asOf <= systemClock.now()).toBe(true);
    }
  });

  it('is read there as the role that serves, whoever the address names', async () => {
    const clients = `SELECT DISTINCT usename::text AS role FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;
    expect(await atReplica(clients)).toEqual([{ role: decodeURIComponent(new URL(primary.urls.appUrl).username) }]);
  });

  it('is read there when nothing was written for long', async () => {
    await ask(primary.urls.administratorUrl, 'SELECT pg_switch_wal()');
    expect(await ask(primary.urls.appUrl, `SELECT lsn::pg_lsn <= pg_current_wal_flush_lsn() AS "isWritten" FROM (${REACHED}) r`)).toEqual([{ isWritten: true }]);
    expect(await reported()).toMatchObject({ said: '', from: 'replica' });
  });

  it('counts there what its reader may know of, and nothing to whom the primary does not know', async () => {
    expect(await reported(await world.the(Kind.THERAPIST))).toMatchObject({ said: '', from: 'replica', total: 0 });
    const parent = await world.parentOf(ada);
    await ask(primary.urls.administratorUrl, `UPDATE account SET suspended_at = now() WHERE holder_id = '${parent.id}'`);
    await expect(reported(parent)).rejects.toThrow('UNAUTHENTICATED');
    expect(lines).toEqual([]);
  });
});

it.each([
  ['is another database, however far it has come', () => primary.urls.appUrl],
  ['is not there', () => primary.urls.appUrl.replace(`:${primary.port}`, ':1')],
])('is read on the primary where what is called the replica %s', async (_what, url) => {
  const alone = await hubWith(url(), 0.2);
  expect(await reported(lead, alone)).toMatchObject({ from: 'primary', total: 5, said: expect.stringContaining('reports are read from the primary') });
});

describe('when the replica has fallen behind', () => {
  let hasty: OpenGround;
  it('a right that has ended gives no report', async () => {
    hasty = await hubWith(replica.urls.appUrl, 0.2);
    const leaving = await world.the(Kind.PASTORAL_LEAD, 'who leaves');
    expect(await reported(leaving)).toMatchObject({ said: '', from: 'replica', total: 5 });
    await falls(() => ask(primary.urls.administratorUrl, `UPDATE post SET ends_at = now() WHERE person_id = '${leaving.id}'`));
    expect(await reported(leaving, hasty)).toMatchObject({ from: 'primary', total: 0 });
  });

  it('it is left alone for a while, and serves again when it has caught up', async () => {
    await goesOn();
    await noted();
    expect(await reported(lead, hasty)).toMatchObject({ from: 'primary', total: 6 });
    expect(await reported()).toMatchObject({ said: '', from: 'replica', total: 6 });
  });
});

describe('a replica lends itself', () => {
  const HOUR = 3_600;
  const now = () => systemClock.epochMs() / 1_000;
  const reached = async () => (await ask<Reached>(primary.urls.appUrl, REACHED))[0]!;
  const lent = async ({ at = now(), by = replica, waitSeconds = 0.2, ...asked }: Partial<Reached> & { at?: number; by?: PostgresProcess; waitSeconds?: number }): Promise<string> => {
    const pool = new Pool({ connectionString: by.urls.appUrl });
    const lender = new Replica({ pool, log, waitSeconds }).abreastOf({ ...(await reached()), ...asked }, String(at));
    const outcome = await lender.connect().then((client) => (client.release(), 'lent'), ({ message }: Error) => message);
    await pool.end();
    return outcome;
  };

  it('when it has all that the primary had', async () => {
    expect(await lent({ waitSeconds: 30 })).toBe('lent');
  });

  it.each([
    ['has not all that the primary had', () => lent({ lsn: 'F/0' }), 'hasAll'],
    ['is a primary by now', () => lent({ by: primary }), 'isReplica'],
    ['follows another database', () => lent({ system: '1' }), 'isReplica'],
    ['stayed on an old timeline', () => lent({ timeline: '0000000A' }), 'onTimeline'],
    ['has a slow clock', () => lent({ at: now() + HOUR }), 'keepsTime'],
    ['has a clock that is ahead', () => lent({ at: now() - HOUR }), 'keepsTime'],
  ])('and not when it %s', async (_what, tried, lacks) => {
    expect(await tried()).toContain(`"${lacks}":false`);
  });
});

it('is read on the primary when the replica dies', async () => {
  const another = await hubWith(replica.urls.appUrl);
  expect(await reported(lead, another)).toMatchObject({ said: '', from: 'replica' });
  await replica.end('SIGKILL');
  expect(await reported(lead, another)).toMatchObject({ from: 'primary', total: 6 });
});
