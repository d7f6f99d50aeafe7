import { cpus, loadavg } from 'node:os';
import { asksAnew, asksOf } from './asking';
import { caseloadRaw, caseloads } from './caseload';
import { commentRaw, comments } from './comment';
import { isInstalled, planByPostgraphile } from './postgraphile';
import type { Question } from './raw-statement';
import { inTurn, ratioOf, say, sayRatio, type Contender, type Pace } from './rounds';
import { openScaledHub, type ScaledHub } from './scaled/scaled-hub';
import { planRaw, wholePlans } from './whole-plan';
import { plantAuthority, worklists } from './worklist';

const SMALL = 2_000;
const LARGE = 20_000;

const byTheHub = async (scaled: ScaledHub, name: string, questions: readonly Question[]): Promise<Contender> => ({
  name, url: scaled.hub.url, asks: await asksOf(scaled, questions),
});

/** Read at every question, and nothing told again. */
const byTheHubAnew = async (scaled: ScaledHub, name: string, questions: readonly Question[]): Promise<Contender> => ({
  name: `${name}, read anew`, url: scaled.hub.url, asks: await asksAnew(scaled, questions),
});

/** Measures the hub against somebody else who answers the same, and says how much of theirs it reaches. */
async function against(hub: Contender, other: Contender & { stop(): void }, pace: Pace): Promise<void> {
  const rounds = await inTurn([hub, other], pace).finally(() => other.stop());
  sayRatio(`${hub.name} / ${other.name}`, ratioOf(rounds, [hub.name, other.name]));
}

type Row = (large: ScaledHub, pace: Pace) => Promise<void>;

type ByTheHub = typeof byTheHub;
const wholePlanBy = (hub: ByTheHub): Row => async (large, pace) => {
  const questions = await wholePlans(large);
  await against(await hub(large, 'whole plan', questions), await planRaw(large, 'the same statement raw', questions), pace);
};

const postgraphile: Row = async (large, pace) => {
  if (!isInstalled()) return void say('  PostGraphile is not installed: npm --prefix bench/postgraphile install\n');
  const questions = await wholePlans(large);
  await against(await byTheHub(large, 'whole plan', questions), await planByPostgraphile(large, 'PostGraphile 5', questions), pace);
};

const caseloadBy = (hub: ByTheHub): Row => async (large, pace) =>
  against(await hub(large, 'caseload of 50', caseloads), await caseloadRaw(large, 'the same by hand raw'), pace);

const mutation: Row = async (large, pace) => {
  const said = await comments(large);
  await against(await byTheHub(large, 'a comment, with audit and event', said), await commentRaw(large, 'the same rows raw', said), pace);
};

/** What ten times as many children cost those who have no more of them. */
const growth: Row = async (large, pace) => {
  const small = await openScaledHub(SMALL);
  try {
    for (const [what, questionsOf] of [['whole plan', wholePlans], ['caseload of 50', () => Promise.resolve(caseloads)]] as const) {
      const names = [`${what} among ${LARGE} children`, `${what} among ${SMALL}`] as const;
      const rounds = await inTurn([await byTheHub(large, names[0], await questionsOf(large)), await byTheHub(small, names[1], await questionsOf(small))], pace);
      sayRatio(`${what}, p50 of ${LARGE} / ${SMALL} children`, ratioOf(rounds, names, 'p50'));
    }
  } finally {
    await small.stop();
  }
};

/** What waits in one authority with 4,000 plans and 1,000 requests a year: a page and the counts, each asked by itself. */
const worklist: Row = async (large, pace) => {
  await plantAuthority(large.postgres.ownerUrl);
  for (const [name, question] of Object.entries(worklists)) await inTurn([await byTheHub(large, name, [question])], pace);
};

const rows: Readonly<Record<string, Row>> = {
  'whole-plan': wholePlanBy(byTheHub), 'whole-plan-anew': wholePlanBy(byTheHubAnew), postgraphile, caseload: caseloadBy(byTheHub), 'caseload-anew': caseloadBy(byTheHubAnew),
  worklist, mutation, growth,
};

/** What it costs to do the daily things on the demo told over, in one run. Ratios can be trusted more than the figures. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const [rounds = 5, seconds = 5] = asked.filter((word) => /^\d+$/.test(word)).map(Number);
  const names = asked.filter((word) => word in rows);
  say(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)} before the run, Node ${process.version}, 16 connections, ${rounds} rounds of ${seconds} s each in turn\n`);
  const large = await openScaledHub(LARGE);
  say(`  a later start ${(large.hub.startMs / 1_000).toFixed(1)} s, idle memory ${large.hub.memoryMb().toFixed(0)} MB\n`);
  try {
    for (const name of names.length > 0 ? names : Object.keys(rows)) await rows[name]!(large, { rounds, seconds });
    say(`  memory of the hub after it ${large.hub.memoryMb().toFixed(0)} MB`);
  } finally {
    await large.stop();
  }
}

void main();
