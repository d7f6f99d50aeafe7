import { Request, requireScope } from './access';
import { DEMO_ISSUER, seedDemo, welcome } from './demo';
import { buildHubSchema, openGround, prepareDatabase, type OpenGround } from './hub';
import { systemClock } from './platform/clock';
import { readConfig, type Config } from './platform/config';
import { openDatabase } from './platform/database/open-database';
import { openDemoIssuer } from './platform/identity/demo-issuer';
import type { IssuerSettings } from './platform/identity/issuer-keys';
import { createVerifier } from './platform/identity/verifier';
import { createLog, type Log } from './platform/log';
import { startServer, type RunningServer } from './platform/server/start-server';

async function issuers(config: Config): Promise<IssuerSettings[]> {
  const { oidcIssuer, oidcAudience: audience, oidcJwksUri, demo, production, dataDir } = config;
  const real: IssuerSettings[] = oidcIssuer ? [{ issuer: oidcIssuer, audience, ...(oidcJwksUri ? { jwksUri: oidcJwksUri } : {}) }] : [];
  if (!demo) return real;
  return [...real, (await openDemoIssuer({ dataDir, issuerUrl: DEMO_ISSUER, audience, production })).settings];
}

const isReady = async ({ pool }: OpenGround): Promise<boolean> => {
  const { rows } = await pool.query<{ ready: boolean }>(`SELECT viewer_person() IS NULL AND has_table_privilege('child', 'SELECT') AS ready`);
  return rows[0]?.ready === true;
};

async function serve(config: Config, log: Log, ground: OpenGround): Promise<RunningServer> {
  return startServer({
    config, log,
    schema: buildHubSchema(),
    verifier: createVerifier({ issuers: await issuers(config), clock: systemClock }),
    open: (token, { actingFor, kind }) => {
      requireScope(token, kind);
      return Promise.resolve(new Request(ground, { issuer: token.issuer, subject: token.subject, ...(actingFor === undefined ? {} : { actingFor }) }));
    },
    ready: () => isReady(ground),
  });
}

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog({ level: config.logLevel, pretty: !config.production });
  const database = await openDatabase(config, log);
  await prepareDatabase(database);
  const ground = await openGround({ appUrl: database.appUrl, clock: systemClock, log });
  if (config.demo) await seedDemo({ ground, ownerUrl: database.ownerUrl, log });
  const server = await serve(config, log, ground);
  if (config.demo) welcome(server.url);
  log.info({ url: server.url }, 'The hub is ready');

  const leave = async (signal: string): Promise<void> => {
    log.info({ signal }, 'The hub is closing');
    await server.drain();
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
