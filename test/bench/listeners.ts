import 'reflect-metadata';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { DEMO_ISSUER } from '../../src/demo/demo-issuer-name';
import { startEmbedded } from '../../src/platform/database/embedded';
import { openDemoIssuer } from '../../src/platform/identity/demo-issuer';
import { createLog } from '../../src/platform/log';
import { around, gather, kindsOfListeners, type Ask, type Crowd } from './listening/crowd';
import { watchDisk } from './listening/disk';
import { residentMb, secondsOf, secondsOfPostgres } from './listening/processor';
import { median, say } from './rounds';
import { HubProcess } from './running-hub';

/** What listening costs. The listeners and the hub are processes of their own on this machine; events are written straight into the log. */
const asked = process.argv.slice(2);
const SECONDS = Number(asked.find((word) => /^\d+$/.test(word)) ?? 10);
const WRITERS = 16;
const SETTLED_MS = 3_000;
/**
 * What it costs to begin to listen is not what is asked here; nor what it costs the disk to take in a new cluster, with which whoever
 * commits waits for up to half a second.
 */
async function settled(): Promise<void> {
  await promisify(execFile)('sync');
  await pause(SETTLED_MS);
}
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

interface Heard {
  readonly open: number;
  readonly heard: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly closed: number;
}

/** The process that listens. */
class Ears {
  readonly #child: ChildProcess;
  #answered: ((answer: Heard) => void) | undefined;
  constructor(private readonly folder: string) {
    const hook = join(__dirname, '../support/compile-hook.js');
    this.#child = spawn(process.execPath, ['-r', hook, join(__dirname, 'listening/listeners-load.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface(this.#child.stdout!).on('line', (line) => this.#answered?.(JSON.parse(line) as Heard));
  }
  #told(words: string): Promise<Heard> {
    this.#child.stdin!.write(`${words}\n`);
    return new Promise((resolve) => (this.#answered = resolve));
  }
  open(url: string, listeners: readonly object[], how: 'open' | 'stall' = 'open'): Promise<Heard> {
    const file = join(this.folder, 'listeners.json');
    writeFileSync(file, JSON.stringify({ url, listeners }));
    return this.#told(`${how} ${file}`);
  }
  report = (): Promise<Heard> => this.#told('report');
  close = (): boolean => this.#child.kill();
}

interface Stage {
  readonly hub: HubProcess;
  readonly owner: Client;
  readonly backend: number;
  readonly crowd: Crowd;
  readonly folder: string;
  readonly token: (subject: string) => Promise<string>;
  readonly ask: Ask;
}

/** Writes events as deeds do, at a steady pace, each in a transaction of its own; answers how many. */
async function writes({ owner, crowd }: Stage, perSecond: number): Promise<number> {
  const began = performance.now();
  let written = 0;
  while (performance.now() - began < SECONDS * 1_000) {
    const due = Math.floor(((performance.now() - began) / 1_000) * perSecond);
    for (; written < due; written++) {
      const { id, planId, needId } = crowd.children[(written * 7) % crowd.children.length]!;
      await owner.query(`INSERT INTO event (name, child_id, subject_type, subject_id, about) VALUES ('Need.changed', $1, 'Need', $2, $3)`, [id, needId, { planId }]);
    }
    await owner.query('NOTIFY golden_thread_event');
    await pause(4);
  }
  return written;
}

interface Case {
  readonly what: string;
  readonly kinds: readonly string[];
  readonly ofEachKind: number;
  readonly perSecond: number;
}
async function listenersOf({ crowd, token }: Stage, { kinds, ofEachKind }: Pick<Case, 'kinds' | 'ofEachKind'>): Promise<object[]> {
  const places = crowd.children.flatMap(({ planId }, child) =>
    kinds.flatMap((kind) => around(child, ofEachKind).map((at) => ({ planId, subject: crowd.subjects[kind]![at]! }))),
  );
  const subjects = [...new Set(places.map(({ subject }) => subject))];
  const tokens = new Map(await Promise.all(subjects.map(async (subject) => [subject, await token(subject)] as const)));
  return places.map(({ planId, subject }) => ({ planId, token: tokens.get(subject) }));
}

async function measure(stage: Stage, { what, perSecond, ...who }: Case): Promise<void> {
  const { hub, backend, folder } = stage;
  const ears = new Ears(folder);
  const before = residentMb(hub.pid);
  const listeners = await listenersOf(stage, who);
  const { open } = await ears.open(`${hub.url.replace('http', 'ws')}/graphql`, listeners);
  await settled();
  const memory = residentMb(hub.pid) - before;
  await writes(stage, perSecond);
  await pause(2_000);
  await ears.report();
  const longestFlush = watchDisk(folder);
  const [own, postgres] = [secondsOf(hub.pid), secondsOfPostgres(backend)];
  const written = await writes(stage, perSecond);
  const used = [(secondsOf(hub.pid) - own) / SECONDS, (secondsOfPostgres(backend) - postgres) / SECONDS];
  await pause(2_000);
  const { heard, p50, p99, most, closed } = await ears.report();
  say(`${what}\n  ${written} events, ${heard} told of ${(written * open) / stage.crowd.children.length}, ${closed} closed; p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${most.toFixed(0)} ms; the longest flush of the disk beside it ${(await longestFlush()).toFixed(0)} ms
  hub ${(used[0]! * 100).toFixed(0)} % of a core, PostgreSQL ${(used[1]! * 100).toFixed(0)} %; ${memory.toFixed(0)} MB more for ${open} listeners, ${((memory * 1024) / open).toFixed(1)} kB each`);
  ears.close();
  await pause(3_000);
}

/** How many changes a second the hub makes for so many at once, each going from child to child. */
async function changes({ ask, crowd }: Stage, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  let done = 0;
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let next = writer; performance.now() < until; next += WRITERS) {
        const { planId } = crowd.children[next % crowd.children.length]!;
        await ask(crowd.keeper, 'mutation ($input: AddNeedInput!) { addNeed(input: $input) { __typename } }', { planId, section: 'B', text: `Said by ${writer}`, area: 'COGNITION_AND_LEARNING' });
        done++;
      }
    }),
  );
  return done / seconds;
}

async function changesBeside(stage: Stage, listeners: object[], seconds: number): Promise<number> {
  const ears = new Ears(stage.folder);
  await ears.open(`${stage.hub.url.replace('http', 'ws')}/graphql`, listeners);
  await settled();
  const rate = await changes(stage, seconds);
  ears.close();
  await pause(1_000);
  return rate;
}

/** In turns, and now the one first and now the other, for a machine is now faster and now slower, and a plan grows; the first turns, in which the hub compiles what it runs, are not counted. */
async function writing(stage: Stage): Promise<void> {
  const listeners = await listenersOf(stage, { kinds: ['THERAPIST'], ofEachKind: 5 });
  const [without, beside]: [number[], number[]] = [[], []];
  const kinds = [async () => without.push(await changes(stage, SECONDS / 2)), async () => beside.push(await changesBeside(stage, listeners, SECONDS / 2))];
  for (let turn = 0; turn < 10; turn++) {
    for (const kind of turn % 2 === 0 ? kinds : kinds.toReversed()) await kind();
  }
  const mean = (rates: readonly number[]) => rates.slice(2).reduce((all, rate) => all + rate, 0) / (rates.length - 2);
  const all = (rates: readonly number[]): string => rates.slice(2).map((rate) => rate.toFixed(0)).join(', ');
  say(`changes over HTTP, ${WRITERS} at once: ${mean(without).toFixed(0)}/s (${all(without)}) without listeners, ${mean(beside).toFixed(0)}/s (${all(beside)}) with 1,000: ${((mean(beside) / mean(without)) * 100).toFixed(0)} %`);
}

/** How late the good ones hear, in one round. */
async function heardLate(stage: Stage, good: Ears): Promise<number> {
  await good.report();
  await writes(stage, 200);
  await pause(1_000);
  return (await good.report()).p99;
}

/** In turns: a single pause of a tenth of a second, whosever it is, is the p99 of a short round. */
async function stalled(stage: Stage): Promise<void> {
  const url = `${stage.hub.url.replace('http', 'ws')}/graphql`;
  const good = new Ears(stage.folder);
  await good.open(url, await listenersOf(stage, { kinds: ['THERAPIST'], ofEachKind: 5 }));
  await heardLate(stage, good);
  const stalling = (await listenersOf(stage, { kinds: ['CLINICIAN'], ofEachKind: 5 })).slice(0, 100);
  const [alone, beside]: [number[], number[]] = [[], []];
  const memory = residentMb(stage.hub.pid);
  for (let turn = 0; turn < 8; turn++) {
    alone.push(await heardLate(stage, good));
    const bad = new Ears(stage.folder);
    await bad.open(url, stalling, 'stall');
    await settled();
    beside.push(await heardLate(stage, good));
    bad.close();
    await pause(2_000);
  }
  good.close();
  const all = (each: readonly number[]): string => each.map((ms) => ms.toFixed(0)).join(', ');
  say(`100 who read nothing: p99 of 1,000 others ${median(alone).toFixed(1)} ms (${all(alone)}) without, ${median(beside).toFixed(1)} ms (${all(beside)}) beside them: × ${(median(beside) / median(alone)).toFixed(2)}; memory ${(residentMb(stage.hub.pid) - memory).toFixed(0)} MB more`);
  await pause(3_000);
}

async function staged(folder: string): Promise<Stage & { end(): Promise<void> }> {
  const hub = await HubProcess.start(folder, await freePort(), { SOCKETS_PER_PERSON: '1000' });
  // Joined, so that its owner's address is known.
  const postgres = await startEmbedded({ dataDir: folder, log: createLog({ level: 'error' }) });
  const owner = new Client({ connectionString: postgres.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const issuer = await openDemoIssuer({ dataDir: folder, issuerUrl: DEMO_ISSUER, audience: 'golden-thread', production: false });
  const tokens = new Map<string, string>();
  const token = async (subject: string): Promise<string> => {
    const known = tokens.get(subject) ?? (await issuer.sign({ subject, lifetimeSeconds: 7_200, scopes: ['plan:read', 'facts:deliver', 'changes:follow'] }));
    tokens.set(subject, known);
    return known;
  };
  const ask: Ask = async <T>(subject: string, query: string, input: object) => {
    const authorization = `Bearer ${await token(subject)}`;
    const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: JSON.stringify({ query, variables: { input } }) });
    const { data, errors } = (await response.json()) as { data: Record<string, T>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0]!;
  };
  const end = async () => {
    await owner.end();
    await hub.stop();
    await postgres.stop();
  };
  return { hub, owner, backend: rows[0]!.pid, crowd: await gather(postgres.ownerUrl, ask), folder, token, ask, end };
}

const [kind] = kindsOfListeners;
const parts: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  many: (stage) => measure(stage, { what: '50 events/s, 10,000 listeners of 200 children: 50 at each, ten of each of five kinds', kinds: kindsOfListeners, ofEachKind: 10, perSecond: 50 }),
  equal: (stage) => measure(stage, { what: '500 events/s, 1,000 listeners of 200 children, equals of a child together', kinds: [kind!], ofEachKind: 5, perSecond: 500 }),
  unequal: (stage) => measure(stage, { what: '500 events/s, 1,000 listeners of 200 children, five of unequal rights at each', kinds: kindsOfListeners, ofEachKind: 1, perSecond: 500 }),
  stalled,
  writing,
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-listeners-'));
  say(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)} before the run, Node ${process.version}, ${SECONDS} s each; 10,000 listeners need as many open files (ulimit -n)\n`);
  const stage = await staged(folder);
  const named = asked.filter((word) => word in parts);
  for (const name of named.length > 0 ? named : Object.keys(parts)) await parts[name]!(stage);
  await stage.end();
  rmSync(folder, { recursive: true, force: true });
}

void main();
