import { setTimeout as pause } from 'node:timers/promises';
import { Kind } from '../../src/access';
import { World } from '../support/world';
import { askOnce } from './ask';
import type { Chance } from '../support/chance';
import type { Findings } from './findings';
import { Listener } from './listener';
import type { Topology } from './topology';
import { Writers } from './writers';

const AUTHORITIES = 2;
const SYSTEMS = 10;
const WRITERS = 4;
const CATCH_UP_MS = 120_000;
const CHANGES = (after: string): string => `changes(after: "${after}") { cursor what at subjectId }`;

export interface Resume {
  readonly listeners: number;
  readonly deliveries: number;
  readonly kills: number;
  /** How long each writer rests between two deeds. */
  readonly restMs: number;
  readonly chance: Chance;
}
interface Side {
  readonly writers: Writers;
  readonly listeners: Listener[];
  readonly bearer: string;
}

/** Where the log stands, as whoever is about to listen asks. */
async function placeNow({ balancer }: Topology, bearer: string): Promise<string> {
  const asked = await askOnce(balancer.url, { bearer, query: '{ changesFrom }' });
  return asked!.body.data!['changesFrom']!;
}

async function side(topology: Topology, count: number): Promise<Side> {
  const world = await World.make(topology.forSettingUp);
  const writers = await Writers.gather(topology, world, WRITERS);
  const bearers: string[] = [];
  for (let n = 0; n < SYSTEMS; n++) bearers.push(await topology.bearer(await world.the(Kind.AUTHORITY_SYSTEM, `listener ${n}`)));
  const after = await placeNow(topology, bearers[0]!);
  const listeners = Array.from({ length: count }, (_, at) => new Listener({ url: topology.balancer.url, bearer: bearers[at % SYSTEMS]!, question: CHANGES, after }));
  return { writers, listeners, bearer: bearers[0]! };
}

/** Listeners of two authorities come back to whichever hub still stands: each hears all that is theirs, once, in order, and nothing else. */
export async function resume(topology: Topology, { listeners, deliveries, kills, restMs, chance }: Resume, found: Findings): Promise<void> {
  const sides: Side[] = [];
  for (let n = 0; n < AUTHORITIES; n++) sides.push(await side(topology, listeners / AUTHORITIES));
  const everybody = sides.flatMap((each) => each.listeners);
  const running = Promise.all(everybody.map((listener) => listener.goesOn()));
  const heard = (): number => everybody.reduce((sum, { heard: { length } }) => sum + length, 0);
  for (const { writers } of sides) writers.begin(restMs);
  let killed = 0;
  while (killed < kills || heard() < deliveries) {
    await pause(300 + chance.below(1_500));
    if (killed >= kills) continue;
    const hub = topology.hubs[chance.below(topology.hubs.length)]!;
    await hub.end('SIGKILL');
    await hub.start();
    killed++;
  }
  await Promise.all(sides.map(({ writers }) => writers.end()));
  const expected = await Promise.all(sides.map((each) => theirs(topology, each)));
  const whole = (): boolean => sides.every((each, at) => each.listeners.every((listener) => listener.heard.at(-1)?.subjectId === expected[at]!.at(-1)));
  for (let waited = 0; waited < CATCH_UP_MS && !whole(); waited += 50) await pause(50);
  for (const listener of everybody) listener.stop();
  await running;
  const closings = everybody.flatMap((listener) => listener.closings);
  found.say(`${everybody.length} listeners, ${killed} hubs killed; ${expected.map(({ length }) => length).join(' and ')} events, ${heard()} deliveries, ${closings.length} sockets lost (${counts(closings)})`);
  found.must(heard() >= deliveries, `at least ${deliveries} deliveries`);
  sides.forEach((each, at) => each.listeners.forEach((listener) => judge(listener, expected[at]!, found)));
}

const counts = (codes: readonly number[]): string => {
  const byCode = new Map<number, number>();
  for (const code of codes) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  return [...byCode].map(([code, times]) => `${code}: ${times}`).join(', ');
};

/** What one side should have heard: its own children, in the order of the log itself. */
async function theirs({ administrator }: Topology, { writers }: Side): Promise<string[]> {
  const { rows } = await administrator.query<{ id: string }>(
    `SELECT subject_id AS id FROM event WHERE name = 'Child.registered' AND subject_id = ANY ($1::uuid[]) ORDER BY event.xid, event.id`,
    [writers.acknowledged.map(({ id }) => id)],
  );
  return rows.map(({ id }) => id);
}

function judge(listener: Listener, expected: readonly string[], found: Findings): void {
  const heard = listener.heard.map(({ subjectId }) => subjectId);
  const own = new Set(expected);
  const had = new Set(heard);
  const places = new Map(expected.map((id, at) => [id, at]));
  const order = heard.filter((id) => own.has(id)).map((id) => places.get(id)!);
  found.must(expected.every((id) => had.has(id)), '0 gaps', `${expected.filter((id) => !had.has(id)).length} of ${expected.length} missing; closings ${listener.closings.join(' ')}; ${JSON.stringify(listener.complaints.slice(0, 3))}`);
  found.must(had.size === heard.length, '0 duplicates after the cursor', heard.length - had.size);
  found.must(order.every((at, n) => n === 0 || at > order[n - 1]!), '0 out of order');
  found.must(heard.every((id) => own.has(id)), '0 forbidden', heard.find((id) => !own.has(id)));
}
