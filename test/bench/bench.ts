import { cpus, loadavg } from 'node:os';
import { byTheHub, planRaw, wholePlans } from './whole-plan';
import { inTurn, ratioOf, say, sayRatio, type Pace } from './rounds';
import { openScaledHub, type ScaledHub } from './scaled/scaled-hub';

const LARGE = 20_000;

async function wholePlan(large: ScaledHub, pace: Pace): Promise<void> {
  const questions = await wholePlans(large);
  const names = ['whole plan, by the hub', 'whole plan, the same statement raw'] as const;
  const raw = await planRaw(large, names[1], questions);
  const rounds = await inTurn([await byTheHub(large, names[0], questions), raw], pace).finally(() => raw.stop());
  sayRatio('whole plan against raw', ratioOf(rounds, names));
}

const rows: Readonly<Record<string, (large: ScaledHub, pace: Pace) => Promise<void>>> = { 'whole-plan': wholePlan };

/** What it costs to do the daily things on the demo told over, in one run. Ratios can be trusted more than the figures. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const numbers = asked.filter((word) => /^\d+$/.test(word)).map(Number);
  const names = asked.filter((word) => word in rows);
  const pace: Pace = { rounds: numbers[0] ?? 5, seconds: numbers[1] ?? 5 };
  say(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)} before the run, Node ${process.version}, 16 connections, ${pace.rounds} rounds of ${pace.seconds} s each in turn\n`);
  const large = await openScaledHub(LARGE);
  for (const name of names.length > 0 ? names : Object.keys(rows)) await rows[name]!(large, pace);
  say(`memory of the hub after it ${large.hub.memoryMb().toFixed(0)} MB`);
  await large.stop();
}

void main();
