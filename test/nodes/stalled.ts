import { setTimeout as pause } from 'node:timers/promises';
import { Kind } from '../../src/access';
import { World } from '../support/world';
import { askOnce } from './ask';
import { spread, type Findings, type Spread } from './findings';
import type { HubProcess } from './hub-apart';
import { Listener } from './listener';
import type { Topology } from './topology';
import { Writers } from './writers';

/** About 28 kB a message, so that what waits for somebody who does not read soon adds up. */
const WIDE = `cursor what at subjectId ${Array.from({ length: 280 }, (_, n) => `c${n}: cursor`).join(' ')}`;
const SLIM = 'cursor what at subjectId';
const WRITERS = 4;
const LIVE = 40;
const RATIO = 1.5;
/** On machines where the whole is over in a few milliseconds, the clock's own grain decides. */
const GRAIN_MS = 10;
/** What may wait for each (`limits.waitingBytes`), what lies in its buffers, and what the process takes for itself. */
const MB_EACH = 2;
const MB_FOR_ITSELF = 128;

export interface Stalled {
  readonly stalled: number;
  readonly seconds: number;
  readonly restMs: number;
}

/** Many listeners stop reading at once: the hub lives, keeps within bounds, and serves the others as before. */
export async function stalled(topology: Topology, { stalled: count, seconds, restMs }: Stalled, found: Findings): Promise<void> {
  const [hub] = topology.hubs as [HubProcess];
  const world = await World.make(topology.forSettingUp);
  const writers = await Writers.gather(topology, world, WRITERS);
  const bearer = await topology.bearer(await world.the(Kind.AUTHORITY_SYSTEM, 'listener'));
  const after = (await askOnce(hub.url, { bearer, query: '{ changesFrom }' }))!.body.data!['changesFrom']!;
  const listener = (fields: string): Listener => new Listener({ url: hub.url, bearer, after, question: (from) => `changes(after: "${from}") { ${fields} }` });
  const live = Array.from({ length: LIVE }, () => listener(SLIM));
  const slow = Array.from({ length: count }, () => listener(WIDE));
  const running = [...live, ...slow].map((each) => each.goesOn());
  writers.begin(restMs);
  await pause(2_000);
  const before = await phase(live, seconds);
  const memoryBefore = hub.memoryMb();
  for (const each of slow) each.stall();
  const during = await phase(live, seconds);
  const memoryDuring = hub.memoryMb();
  found.say(`with ${count} more listeners who read:     p50 ${before.p50} ms, p99 ${before.p99} ms; memory ${memoryBefore.toFixed(0)} MB`);
  found.say(`with the same ${count} reading no more: p50 ${during.p50} ms, p99 ${during.p99} ms; memory ${memoryDuring.toFixed(0)} MB`);
  found.must(hub.isRunning && (await hub.isReady()), 'the process lives and is ready', hub.said);
  found.must(memoryDuring - memoryBefore < count * MB_EACH + MB_FOR_ITSELF, `memory grows by no more than ${MB_EACH} MB for each who stalls, and ${MB_FOR_ITSELF} MB`, memoryDuring - memoryBefore);
  found.must(during.p99 <= Math.max(before.p99 * RATIO, before.p99 + GRAIN_MS), `the others' p99 within ${RATIO} times what it was`, `${before.p99} ms, then ${during.p99} ms`);
  await writers.end();
  for (const each of slow) each.resume();
  await untilAllHave(slow, writers, seconds * 1_000 + 60_000);
  found.say(`read on, ${slow.filter(({ closings }) => closings.includes(4450)).length} of them had been closed with 4450 (too slow) and came back`);
  for (const each of [...live, ...slow]) {
    const ids = each.heard.map(({ subjectId }) => subjectId);
    found.must(new Set(ids).size === ids.length && ids.length === writers.acknowledged.length, 'who had stalled missed nothing and got nothing twice in the end', `${ids.length} of ${writers.acknowledged.length}, closed with ${each.closings.join(' ')}`);
    each.stop();
  }
  await Promise.all(running);
}

/** From the deed's beginning to the listener's ear. */
async function phase(live: readonly Listener[], seconds: number): Promise<Spread> {
  const from = live.map(({ heard }) => heard.length);
  await pause(seconds * 1_000);
  return spread(live.flatMap(({ heard }, at) => heard.slice(from[at]).map((change) => change.heardAtMs - Date.parse(change.at))));
}

async function untilAllHave(listeners: readonly Listener[], { acknowledged }: Writers, patienceMs: number): Promise<void> {
  for (let waited = 0; waited < patienceMs; waited += 50) {
    if (listeners.every(({ heard }) => heard.length >= acknowledged.length)) return;
    await pause(50);
  }
}
