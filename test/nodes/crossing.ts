import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import * as fc from 'fast-check';
import { Pool } from 'pg';
import { Request } from '../../src/access';
import { entering, type Entered } from '../../src/access/viewer';
import type { OpenGround } from '../../src/hub';
import { inTransaction, Transaction } from '../../src/platform/database/database';
import type { Neighbour } from './neighbours';

/** One hub that the neighbours ask: what it stands on, and where it answers. */
export interface Door {
  readonly ground: OpenGround;
  readonly graphql: string;
}
export interface Crossing {
  readonly doors: readonly Door[];
  readonly people: readonly (Neighbour & { readonly bearer: string })[];
  /** A superuser of the database itself, past every pooler. */
  readonly administratorUrl: string;
  /** The server connections that the people share. */
  readonly connections: number;
}

const acts = ['asks', 'asks', 'asks', 'goes', 'delivers', 'reads', 'fails', 'takesTooLong', 'losesRaces', 'leavesEarly', 'looks', 'isKilled', 'isCancelled'] as const;
type Act = (typeof acts)[number];
export interface Step {
  readonly act: Act;
  readonly person: number;
  readonly door: number;
  readonly atMs: number;
}
export const steps = (most: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.record({ act: fc.constantFrom(...acts), person: fc.nat(1_000), door: fc.nat(1_000), atMs: fc.nat(60) }), { minLength: most / 2, maxLength: most });

/** What row-level security asks of a connection; a new setting in the database is found by itself. */
const SETTINGS = `
  SELECT DISTINCT m[1] AS name FROM (
    SELECT prosrc AS text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT concat(qual, with_check) FROM pg_policies) t, regexp_matches(text, $$'(app\\.[a-z_]+)'$$, 'g') AS m`;
const QUESTION = '{ children(first: 50) { totalCount nodes { id givenName familyName facts { value } enrolments { school { name } } } } }';
const DELIVER = 'mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename ... on Child { familyName } } }';
const CANARY = /Canary[a-f]*x\d+/g;

/** Somebody else's word in an answer, or on a connection somebody else's name. */
class Mixed extends Error {}

function mustBeOwn(text: string, { canary }: Neighbour): void {
  const strange = (text.match(CANARY) ?? []).filter((word) => word !== canary);
  if (strange.length > 0) throw new Mixed(`${canary} was told of ${strange.join(', ')}`);
}

interface Asked {
  readonly status: number;
  readonly text: string;
}
/** Asks over HTTP; with `leaveAfterMs`, hangs up by then, whatever has come. */
function post(url: string, bearer: string, body: object, leaveAfterMs?: number): Promise<Asked | undefined> {
  return new Promise((resolve) => {
    const asking = request(url, { method: 'POST', agent: false, headers: { 'content-type': 'application/json', authorization: bearer } }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('close', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asking.on('error', () => resolve(undefined));
    asking.end(JSON.stringify(body));
    if (leaveAfterMs !== undefined) setTimeout(() => asking.destroy(), leaveAfterMs);
  });
}

/** Plays what people do at the same time, and sees to it that nobody is ever taken for another. */
export class Crowd {
  readonly #administrator: Pool;
  readonly #settings: string;
  /** How often a thing came to its end as it should on a quiet day; what a fault cut short is not counted. */
  readonly done = new Map<Act, number>();
  delivered = 0;

  private constructor(
    private readonly crossing: Crossing,
    administrator: Pool,
    names: readonly string[],
  ) {
    this.#administrator = administrator;
    this.#settings = `SELECT ${names.map((name) => `coalesce(current_setting('${name}', true), '') AS "${name}"`).join(', ')}`;
  }

  static async gather(crossing: Crossing): Promise<Crowd> {
    const administrator = new Pool({ connectionString: crossing.administratorUrl, max: 2 });
    const { rows } = await administrator.query<{ name: string }>(SETTINGS);
    if (rows.length < 4) throw new Error(`row-level security asks of ${rows.length} settings: the test no longer finds them`);
    return new Crowd(crossing, administrator, rows.map(({ name }) => name));
  }
  leave = (): Promise<void> => this.#administrator.end();

  async plays(all: readonly Step[]): Promise<void> {
    await Promise.all(all.map(async (step) => {
      await pause(step.atMs);
      if (await this.#plays(step)) this.done.set(step.act, (this.done.get(step.act) ?? 0) + 1);
    }));
    for (const { ground } of this.crossing.doors) await this.nobodyIsOn(ground.pool);
    await this.everyEntryIsOfItsOwn();
  }

  #plays({ act, ...at }: Step): Promise<boolean> {
    const { people, doors } = this.crossing;
    const person = people[at.person % people.length]!;
    const door = doors[at.door % doors.length]!;
    if (act === 'isKilled') return this.#signal('pg_terminate_backend');
    if (act === 'isCancelled') return this.#signal('pg_cancel_backend');
    return this[act](person, door, at.atMs);
  }

  async #signal(what: string): Promise<boolean> {
    const role = decodeURIComponent(new URL(this.crossing.doors[0]!.ground.pool.options.connectionString!).username);
    const { rowCount } = await this.#administrator.query(
      `SELECT ${what}(pid) FROM pg_stat_activity WHERE usename = $1 AND datname = current_database() AND application_name <> 'golden-thread listener' ORDER BY random() LIMIT 1`, [role],
    );
    return rowCount === 1;
  }

  async asks(person: Crossing['people'][number], { graphql }: Door): Promise<boolean> {
    const asked = await post(graphql, person.bearer, { query: QUESTION });
    if (!asked) return false;
    mustBeOwn(asked.text, person);
    if (asked.status !== 200) return false;
    const { data } = JSON.parse(asked.text) as { data: { children: { totalCount: number; nodes: { familyName: string }[] } } | null };
    if (data && (data.children.totalCount !== 1 || data.children.nodes[0]?.familyName !== person.canary)) throw new Mixed(`${person.canary} was answered ${asked.text}`);
    return data !== null;
  }

  async goes(person: Crossing['people'][number], { graphql }: Door, afterMs: number): Promise<boolean> {
    const asked = await post(graphql, person.bearer, { query: QUESTION }, afterMs % 8);
    if (asked) mustBeOwn(asked.text, person);
    return true;
  }

  /** Sends one deed until it is answered, as a client does that has lost an answer. */
  async delivers(someone: Crossing['people'][number], { graphql }: Door): Promise<boolean> {
    const person = this.crossing.people.find(({ canary, isSystem }) => isSystem && canary === someone.canary)!;
    const facts = [{ category: 'COMMUNICATION', key: 'MAKATON', label: 'Makaton', value: randomUUID(), source: 'test' }];
    const body = { query: DELIVER, variables: { input: { childId: person.child.id, facts, idempotencyKey: randomUUID() } } };
    for (let attempt = 0; attempt < 20; attempt++) {
      const asked = await post(graphql, person.bearer, body);
      if (asked) mustBeOwn(asked.text, person);
      if (asked?.status === 200 && asked.text.includes(person.canary)) return Boolean(++this.delivered);
      await pause(5 * attempt);
    }
    throw new Error('a deed was not answered in twenty attempts');
  }

  /** Reads as the read door does, without waiting between its statements. */
  async reads({ canary, credentials, who }: Neighbour, { ground: { pool } }: Door): Promise<boolean> {
    return this.#unlessBroken(async () => {
      const { tx, opened } = await Transaction.begin<Entered>(pool, 'REPEATABLE READ', entering(credentials));
      const rows = tx.query<{ me: string; names: string[] }>('SELECT viewer_person() AS me, ARRAY(SELECT family_name FROM child) AS names', []);
      const ended = Promise.all([opened, rows]).then(() => tx.commit(), () => tx.rollback());
      const [[entered], [row]] = await Promise.all([opened, rows]);
      await ended;
      if (entered!.viewer.personId !== who.id || row!.me !== who.id || row!.names.join() !== canary) throw new Mixed(`${who.id} read ${JSON.stringify(row)}`);
    });
  }

  fails({ credentials }: Neighbour, { ground: { pool } }: Door): Promise<boolean> {
    return this.#unlessBroken(() => inTransaction(pool, entering(credentials), async (tx) => {
      await Promise.all([tx.query('SELECT 1 / 0'), tx.query('SELECT viewer_person()', [])]);
    }));
  }

  takesTooLong({ credentials }: Neighbour, { ground: { pool } }: Door): Promise<boolean> {
    return this.#unlessBroken(() => inTransaction(pool, entering(credentials), async (tx) => {
      await Promise.all([tx.query('SET LOCAL statement_timeout = 5'), tx.query('SELECT pg_sleep(0.1)', [])]);
    }));
  }

  /** Two attempts end as PostgreSQL ends one that lost a race; the third must be the same person's. */
  async losesRaces(person: Neighbour, { ground: { pool } }: Door): Promise<boolean> {
    let attempt = 0;
    return this.#unlessBroken(() => inTransaction(pool, entering(person.credentials), async (tx) => {
      if (++attempt < 3) await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'a race was lost' USING ERRCODE = '40001'; END $$`);
      const [row] = await tx.query<{ names: string[] }>('SELECT ARRAY(SELECT family_name FROM child) AS names', []);
      if (row!.names.join() !== person.canary) throw new Mixed(`${person.canary} read ${row!.names.join()}`);
    }));
  }

  /** Ends before it is known who asked. */
  async leavesEarly({ credentials }: Neighbour, { ground }: Door, atMs: number): Promise<boolean> {
    const asked = new Request(ground, credentials);
    return this.#unlessBroken(async () => {
      const viewer = asked.viewer().catch(() => undefined);
      if (atMs % 2) await viewer;
      await asked.close(atMs % 3 ? 'failed' : 'answered');
    });
  }

  /** Takes a connection as it lies in the pool, with nobody's name on it. */
  async looks(_: Neighbour, { ground: { pool } }: Door): Promise<boolean> {
    return this.#unlessBroken(async () => mustBeEmpty((await pool.query<Record<string, string>>(this.#settings)).rows[0]!));
  }

  async #unlessBroken(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof Mixed) throw error;
      return false;
    }
  }

  /** All connections at once, each in a transaction of its own: on none of them is anybody. */
  async nobodyIsOn(pool: Pool): Promise<void> {
    const taken = await Promise.all(Array.from({ length: this.crossing.connections }, () => aliveFrom(pool)));
    try {
      const found = await Promise.all(taken.map(async (client) => (await client.query<Record<string, string>>(this.#settings)).rows[0]!));
      found.forEach(mustBeEmpty);
      const rows = await Promise.all(taken.map((client) => client.query('SELECT id FROM child')));
      if (rows.some(({ rowCount }) => rowCount !== 0)) throw new Mixed('a connection that is nobody’s sees children');
    } finally {
      await Promise.all(taken.map((client) => client.query('ROLLBACK')));
      taken.forEach((client) => client.release());
    }
  }

  /** Whoever is named in the audit did it to a child of their own neighbourhood. */
  async everyEntryIsOfItsOwn(): Promise<void> {
    const { rows } = await this.#administrator.query<{ person: string; child: string }>(
      `SELECT DISTINCT a.person_id AS person, a.child_id AS child FROM unnest($1::uuid[]) AS p (id), audit_of_person(p.id, 0, (SELECT max(id) FROM audit_entry)) a WHERE a.child_id IS NOT NULL`, [this.crossing.people.map(({ who }) => who.id)],
    );
    for (const { person, child } of rows) {
      const own = this.crossing.people.find(({ who }) => who.id === person)!;
      if (own.child.id !== child) throw new Mixed(`the audit says that ${person} has to do with ${child}`);
    }
  }

  /** What was answered was done, once, by whoever asked: the audit, the events and the kept answers agree. */
  async counts(): Promise<{ audited: number; kept: number }> {
    const { rows } = await this.#administrator.query<{ audited: number; kept: number }>(
      `SELECT (SELECT count(*)::int FROM audit_entry WHERE rule = 'Child.deliverFacts') AS audited,
              (SELECT count(*)::int FROM idempotency_key k JOIN post p USING (person_id) WHERE p.organisation_id = k.acting_for) AS kept`,
    );
    return rows[0]!;
  }
}

function mustBeEmpty(settings: Record<string, string>): void {
  if (Object.values(settings).some((value) => value !== '')) throw new Mixed(`a connection in the pool carries ${JSON.stringify(settings)}`);
}

/** One that was killed while it lay idle is known by its first statement; the pool then makes another. */
async function aliveFrom(pool: Pool) {
  for (;;) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      return client;
    } catch (error) {
      client.release(error as Error);
    }
  }
}
