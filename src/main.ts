import './platform/graphql/one-copy';
import { DEMO_ISSUER, seedDemo, welcome } from './demo';
import { jobsOf } from './jobs';
import { buildHubSchema, openGround, prepareDatabase } from './hub';
import { systemClock } from './platform/clock';
import { readConfig, type Config } from './platform/config';
import { openDatabase } from './platform/database/open-database';
import { openDemoIssuer } from './platform/identity/demo-issuer';
import type { IssuerSettings } from './platform/identity/issuer-keys';
import { createLog } from './platform/log';
import { serve } from './serve';

async function issuers(config: Config): Promise<IssuerSettings[]> {
  const { oidcIssuer, oidcAudience: audience, oidcJwksUri: jwksUri, oidcAccessTokens: accessTokens, demo, production, dataDir } = config;
  const real: IssuerSettings[] = oidcIssuer ? [{ issuer: oidcIssuer, audience, accessTokens, ...(jwksUri ? { jwksUri } : {}) }] : [];
  if (!demo) return real;
  return [...real, (await openDemoIssuer({ dataDir, issuerUrl: DEMO_ISSUER, audience, production })).settings];
}

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog({ level: config.logLevel, pretty: !config.production });
  const database = await openDatabase(config, log);
  await prepareDatabase(database);
  const ground = await openGround({ ...database, clock: systemClock, log, folders: config, eventsKeptDays: config.eventsKeptDays, publicUrl: config.publicUrl, trials: config.trials, reportsUrl: config.reportsUrl, reportsWaitSeconds: config.reportsWaitSeconds });
  if (config.demo) await seedDemo({ ground, ownerUrl: database.ownerUrl, log });
  const schema = buildHubSchema();
  const server = await serve({ config, log, ground, schema, issuers: await issuers(config) });
  const jobs = jobsOf(ground, schema);
  jobs.open();
  if (config.demo) welcome(server.url);
  log.info({ url: server.url }, 'The hub is ready');

  const leave = async (signal: string): Promise<void> => {
    log.info({ signal }, 'The hub is closing');
    await server.drain();
    await jobs.close();
    await ground.close();
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave(signal));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
