import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DEMO_ISSUER } from '../../src/demo/demo-issuer-name';
import { startEmbedded } from '../../src/platform/database/embedded';
import { openDemoIssuer } from '../../src/platform/identity/demo-issuer';
import { createLog } from '../../src/platform/log';
import { HubProcess } from './running-hub';
import { measure, type Measured } from './load';
import { caughtStatement, enteringAs } from './raw-statement';

/** What it costs to do the daily things, on the demo data, in one run. Ratios can be trusted more than the figures. */
const SECONDS = 6;
const AS = 'senco';

const PLAN = `query ($id: ID!) { planVersion(id: $id) { number title issuedOn plan { title state child { givenName familyName } } lines { id section lineType text terms leadsTo { id } } } }`;
const CHILD = `query ($id: ID!) { child(id: $id) { givenName familyName facts { key value agency { name } } enrolments { school { name } } family { name relation } team { kind person { name } organisation { name } } plans { id title } } }`;
const CHILDREN = `{ children(first: 50) { totalCount nodes { id givenName familyName plans { id latestVersion { id } } } } }`;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

interface Tried {
  readonly url: string;
  readonly authorization: string;
  readonly dataDir: string;
}
async function ask<T>({ url, authorization }: Tried, query: string, variables: object = {}): Promise<T> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

function rawProcess(...told: readonly unknown[]): Promise<{ url: string; stop(): void }> {
  const hook = join(__dirname, '../support/compile-hook.js');
  const child = spawn(process.execPath, ['-r', hook, join(__dirname, 'raw.ts'), JSON.stringify(told)], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve) => {
    createInterface(child.stdout).once('line', (port) => resolve({ url: `http://127.0.0.1:${port}`, stop: () => child.kill() }));
  });
}

const line = (what: string, { perSecond, p50, p99 }: Measured): string => `${what.padEnd(52)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50} ms   p99 ${p99} ms`;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

interface Question {
  readonly what: string;
  readonly query: string;
  readonly id: string;
}
async function question(hub: Tried, { what, query, id }: Question): Promise<void> {
  const body = JSON.stringify({ query, variables: { id } });
  const own = await measure({ url: `${hub.url}/graphql`, body, headers: { authorization: hub.authorization } }, SECONDS);
  say(line(`${what}, by the hub over HTTP`, own));
  const { appUrl, statement, values } = await caughtStatement(hub.dataDir, { subject: AS, query, variables: { id } });
  const raw = await rawProcess(appUrl, enteringAs(AS), statement, values);
  const bare = await measure({ url: raw.url, body, headers: {} }, SECONDS);
  raw.stop();
  say(line(`${what}, the same statement raw behind bare HTTP`, bare));
  say(`${''.padEnd(52)} ratio ${(own.perSecond / bare.perSecond).toFixed(2)}`);
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'golden-thread-bench-'));
  const port = await freePort();
  say(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)} before the run, Node ${process.version}, 16 connections, ${SECONDS} s each\n`);
  const first = await HubProcess.start(dataDir, port);
  await first.stop();
  const hub = await HubProcess.start(dataDir, port);
  say(`first start with the demo   ${(first.startMs / 1000).toFixed(1)} s\nlater start                 ${(hub.startMs / 1000).toFixed(1)} s`);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  say(`idle memory of the hub      ${hub.memoryMb().toFixed(0)} MB\n`);

  // Joined, so that PostgreSQL outlives the hub's stop for the statements that are measured raw.
  const postgres = await startEmbedded({ dataDir, log: createLog({ level: 'error' }) });
  const issuer = await openDemoIssuer({ dataDir, issuerUrl: DEMO_ISSUER, audience: 'golden-thread', production: false });
  const tried = { dataDir, url: hub.url, authorization: `Bearer ${await issuer.sign({ subject: AS })}` };
  interface Listed { children: { nodes: { id: string; plans: { latestVersion: { id: string } | null }[] }[] } }
  const { nodes } = (await ask<Listed>(tried, CHILDREN)).children;
  const version = nodes.flatMap(({ plans }) => plans).find(({ latestVersion }) => latestVersion)?.latestVersion;

  await question(tried, { what: 'a child with all around it', query: CHILD, id: nodes[0]!.id });
  if (version) await question(tried, { what: 'a whole issued plan', query: PLAN, id: version.id });
  say(line('the children of a SENCO, 50 a page', await measure({ url: `${hub.url}/graphql`, body: JSON.stringify({ query: CHILDREN }), headers: { authorization: tried.authorization } }, SECONDS)));
  say(`\nmemory of the hub after it  ${hub.memoryMb().toFixed(0)} MB`);
  await hub.stop();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

void main();
