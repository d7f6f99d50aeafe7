import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Chance } from '../support/chance';
import { Findings } from './findings';
import { theBuild } from '../support/programs';
import { kills } from './kills';
import { resume } from './resume';
import { revoke } from './revoke';
import { stalled } from './stalled';
import { Topology } from './topology';

/** `npm run faults -- kills --seed 7 --rounds 100`: what must hold when things break, on real processes. */
interface Asked {
  readonly rounds: number;
  readonly deliveries: number;
  readonly chance: Chance;
}
interface Fault {
  readonly hubs: number;
  readonly rounds: number;
  readonly run: (topology: Topology, asked: Asked, found: Findings) => Promise<void>;
}

const faults: Readonly<Record<string, Fault>> = {
  kills: { hubs: 2, rounds: 100, run: (topology, { rounds, chance }, found) => kills(topology, { hubs: rounds, databases: Math.ceil(rounds / 5), chance }, found) },
  resume: { hubs: 3, rounds: 30, run: (topology, { rounds, deliveries, chance }, found) => resume(topology, { listeners: 200, deliveries, kills: rounds, restMs: 700, chance }, found) },
  // A round is a second of listening before, and one after.
  stalled: { hubs: 1, rounds: 20, run: (topology, { rounds }, found) => stalled(topology, { stalled: 100, seconds: rounds, restMs: 500 }, found) },
  revoke: { hubs: 3, rounds: 10, run: (topology, { rounds }, found) => revoke(topology, rounds, found) },
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' }, rounds: { type: 'string' }, deliveries: { type: 'string' } } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const name = positionals[0] ?? '';
  const fault = faults[name];
  if (!fault) throw new Error(`Say which: npm run faults -- ${Object.keys(faults).join(' | ')} [--seed n] [--rounds n] [--deliveries n]`);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const rounds = Number(values.rounds ?? fault.rounds);
  say(`${name}, seed ${seed}, ${rounds} rounds, ${fault.hubs} hubs`);
  const found = new Findings(say);
  const topology = await Topology.start(fault.hubs, theBuild);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave(topology));
  try {
    await fault.run(topology, { rounds, deliveries: Number(values.deliveries ?? 100_000), chance: new Chance(seed) }, found);
  } finally {
    await topology.stop();
  }
  say(found.summary());
  return found.violations.length === 0 ? 0 : 1;
}

/** Whoever interrupts a run is left no process; that the run then fails is no news. */
let leaving = false;
async function leave(topology: Topology): Promise<void> {
  leaving = true;
  await topology.stop().finally(() => process.exit(130));
}

main().then(
  (code) => leaving || process.exit(code),
  (error: unknown) => {
    if (leaving) return;
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
