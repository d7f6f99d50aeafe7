import 'reflect-metadata';
import { Agent, request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHubSchema } from '../../src/hub';
import { systemClock } from '../../src/platform/clock';
import { openDemoIssuer } from '../../src/platform/identity/demo-issuer';
import { createVerifier } from '../../src/platform/identity/verifier';
import { createLog } from '../../src/platform/log';
import { startServer } from '../../src/platform/server/start-server';
import { costlyDocuments } from '../attacks/documents';

const ROUNDS = 40;
const agent = new Agent({ keepAlive: true });

function post(url: string, authorization: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/graphql`, { agent, method: 'POST', headers: { 'content-type': 'application/json', authorization } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode!));
    });
    asked.on('error', reject).end(body);
  });
}

/** What refusing each of the costly documents takes of the processor, asking included: nothing is opened, so no database is needed. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-refusals-'));
  const issuer = await openDemoIssuer({ dataDir: folder, issuerUrl: 'https://issuer.test', audience: 'hub', production: false });
  const server = await startServer({
    config: { production: true, port: 0, host: '127.0.0.1', publicUrl: 'http://127.0.0.1', allowedOrigins: [], socketsPerPerson: 20 },
    log: createLog({ level: 'silent' }),
    schema: buildHubSchema(),
    verifier: createVerifier({ issuers: [issuer.settings], clock: systemClock }),
    open: () => Promise.resolve({ fresh: () => Promise.reject(new Error('nothing is opened')) as never, close: () => Promise.resolve() }),
    ready: () => Promise.resolve(true),
  });
  const authorization = `Bearer ${await issuer.sign({ subject: 'somebody' })}`;
  const cpuOf = async (document: string, at: number): Promise<number> => {
    // A comment makes each text new, so that nothing is answered from memory.
    const body = JSON.stringify({ query: `${document} # ${at}` });
    const before = process.cpuUsage();
    await post(server.url, authorization, body);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  for (const [name, document] of [['(asking for nothing)', '{ __typename }'], ...costlyDocuments] as const) {
    const taken: number[] = [];
    for (let at = 0; at < ROUNDS; at++) taken.push(await cpuOf(document, at));
    const [first] = taken;
    taken.sort((a, b) => a - b);
    process.stdout.write(`${name.padEnd(42)} median ${taken[ROUNDS / 2]!.toFixed(1).padStart(6)} ms   worst ${taken.at(-1)!.toFixed(1).padStart(6)} ms   first ${first!.toFixed(1).padStart(6)} ms\n`);
  }
  agent.destroy();
  await server.drain();
  rmSync(folder, { recursive: true });
}

void main();
