import { escapeIdentifier } from 'pg';
import { forgetHeads } from '../access';
import { seedDemo } from '../demo';
import { openGround, prepareDatabase } from '../hub';
import { systemClock } from '../platform/clock';
import { readConfig, type Config } from '../platform/config';
import { databaseIn, roleIn } from '../platform/database/connection-url';
import { openDatabase, type OpenDatabase } from '../platform/database/open-database';
import { asOwner } from '../platform/database/owner';
import { createLog } from '../platform/log';
import { leaveWith, UsageProblem } from './command';

/** Everything in the database goes, so it must be one that is there for the demo alone. */
function assertDemo({ production, demo, databaseUrl }: Config): void {
  if (production || !demo) throw new UsageProblem('This hub has no demo: it runs in production, or with DEMO=off. Nothing was touched.');
  if (databaseUrl === undefined || databaseIn(databaseUrl).endsWith('_demo')) return;
  throw new UsageProblem(
    `DATABASE_URL leads to the database ${databaseIn(databaseUrl)}, whose name does not end in _demo: it may hold what cannot be made again. Nothing was touched.`,
  );
}

/** Empties the database, unless somebody is using it. */
const empty = ({ ownerUrl, appUrl }: OpenDatabase): Promise<void> =>
  asOwner(ownerUrl, async (owner) => {
    const [others] = await owner.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    if (others!.count > 0) throw new UsageProblem('A hub is using this database: stop it first, then reset the demo. Nothing was touched.');
    await owner.query('DROP SCHEMA public CASCADE');
    await owner.query('CREATE SCHEMA public');
    await owner.query(`GRANT USAGE ON SCHEMA public TO ${escapeIdentifier(roleIn(appUrl))}`);
  });

async function main(): Promise<number> {
  const config = readConfig();
  assertDemo(config);
  const log = createLog({ level: 'warn', pretty: true, destination: process.stderr });
  const database = await openDatabase(config, log);
  try {
    await empty(database);
    await forgetHeads(config.auditHeadsDir);
    await prepareDatabase(database);
    const ground = await openGround({ ...database, clock: systemClock, log, folders: config });
    try {
      await seedDemo({ ground, ownerUrl: database.ownerUrl, log });
    } finally {
      await ground.close();
    }
  } finally {
    await database.stop();
  }
  process.stdout.write('The demo is as it was on its first day.\n');
  return 0;
}

leaveWith(main, [UsageProblem]);
