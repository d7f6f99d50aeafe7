import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_ISSUER } from '../../src/demo/demo-issuer-name';
import { asOwner } from '../../src/platform/database/owner';
import { startEmbedded } from '../../src/platform/database/embedded';
import { openDemoIssuer } from '../../src/platform/identity/demo-issuer';
import { createLog } from '../../src/platform/log';
import { HubProcess } from './running-hub';
import { say } from './rounds';
import { freePort } from './scaled/scaled-hub';

/** Whether the time of an answer tells a record that one may not know of from one that is not there. */
const TRIES = Number(process.argv[2] ?? 3_000);
/** The chance that one kind of answer takes longer than the other is a half, less what so many tries cannot tell from a half (four standard errors). */
const telling = 4 * Math.sqrt((2 * TRIES + 1) / (12 * TRIES * TRIES));

interface Trial {
  readonly name: string;
  readonly as: string;
  readonly query: string;
  /** Picks a record that they may not know of. */
  readonly hidden: string;
}
const notOfTheirs = (table: string): string =>
  `SELECT t.id FROM ${table} t WHERE NOT EXISTS (SELECT FROM child_relationship r JOIN person p ON p.handle = $1
     JOIN post o ON o.person_id = p.id AND o.organisation_id = r.acting_for WHERE r.child_id = t.child_id) LIMIT 1`;
const trials: readonly Trial[] = [
  { name: 'a child', as: 'senco-vale', query: 'query ($id: ID!) { child(id: $id) { givenName plans { title } } }', hidden: notOfTheirs('child') },
  { name: 'a plan', as: 'senco-vale', query: 'query ($id: ID!) { plan(id: $id) { title thread { need { text } } } }', hidden: notOfTheirs('plan') },
  {
    name: 'a safeguarding action about a child of theirs', as: 'therapist', query: 'query ($id: ID!) { safeguardingAction(id: $id) { title } }',
    hidden: `SELECT t.id FROM safeguarding_action t JOIN child_relationship r ON r.child_id = t.child_id JOIN person p ON p.id = r.person_id AND p.handle = $1 LIMIT 1`,
  },
  {
    name: 'a deed upon a safeguarding action', as: 'therapist', hidden: 'SELECT t.id FROM safeguarding_action t WHERE $1::text IS NOT NULL LIMIT 1',
    query: 'mutation ($id: ID!) { updateSafeguardingAction(input: { actionId: $id, version: 1, note: "x" }) { __typename } }',
  },
];

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
function timed(url: string, authorization: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = process.hrtime.bigint();
    request(`${url}/graphql`, { agent, method: 'POST', headers: { 'content-type': 'application/json', authorization } }, (response) => {
      response.resume().on('end', () => resolve(Number(process.hrtime.bigint() - begun) / 1e6));
    }).on('error', reject).end(body);
  });
}

/** The chance that one of the first takes longer than one of the second (Mann and Whitney). */
function chanceOfLonger(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((ms) => ({ ms, ofFirst: true })), ...second.map((ms) => ({ ms, ofFirst: false }))].sort((a, b) => a.ms - b.ms);
  const ranks = all.reduce((sum, { ofFirst }, at) => sum + (ofFirst ? at + 1 : 0), 0);
  return (ranks - (first.length * (first.length + 1)) / 2) / (first.length * second.length);
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

async function tried(ask: (id: string) => Promise<number>, hidden: string): Promise<{ hidden: number[]; missing: number[] }> {
  const taken = { hidden: [] as number[], missing: [] as number[] };
  for (let warm = 0; warm < 200; warm++) await ask(warm % 2 ? hidden : randomUUID());
  for (let pair = 0; pair < TRIES; pair++) {
    const order = Math.random() < 0.5 ? (['hidden', 'missing'] as const) : (['missing', 'hidden'] as const);
    for (const which of order) taken[which].push(await ask(which === 'hidden' ? hidden : randomUUID()));
  }
  return taken;
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'golden-thread-timing-'));
  const hub = await HubProcess.start(dataDir, await freePort());
  const postgres = await startEmbedded({ dataDir, log: createLog({ level: 'error' }) });
  const issuer = await openDemoIssuer({ dataDir, issuerUrl: DEMO_ISSUER, audience: 'golden-thread', production: false });
  for (const { name, as, query, hidden } of trials) {
    const [record] = await asOwner(postgres.ownerUrl, (owner) => owner.query<{ id: string }>(hidden, [as]));
    const authorization = `Bearer ${await issuer.sign({ subject: as })}`;
    const taken = await tried((id) => timed(hub.url, authorization, JSON.stringify({ query, variables: { id } })), record!.id);
    const chance = chanceOfLonger(taken.hidden, taken.missing);
    const tells = Math.abs(chance - 0.5) > telling;
    if (tells) process.exitCode = 1;
    say(`${name.padEnd(46)} hidden ${median(taken.hidden).toFixed(3)} ms, missing ${median(taken.missing).toFixed(3)} ms; longer with a chance of ${chance.toFixed(3)} (${tells ? 'TELLS' : 'tells nothing'}: beyond 0.5 ± ${telling.toFixed(3)})`);
  }
  agent.destroy();
  await hub.stop();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

void main();
