import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { withConnection } from './connection';
import { sqlStateOf } from './database';

/** Other objects depend on it; a column that a view uses cannot be altered. */
const STANDS_IN_THE_WAY = new Set(['2BP01', '0A000']);

/**
 * Brings the schema up to date, each migration in a transaction of its own, and answers the names of those that ran. Nodes that start
 * together take turns. `source` connects as the owner, by URL. Where a migration meets something that stands on what it alters,
 * `clearTheWay` takes that down, and the migration is tried once more.
 */
export async function migrate(source: DataSource, clearTheWay?: () => Promise<void>): Promise<string[]> {
  if (!source.isInitialized) await source.initialize();
  const { url } = source.options as PostgresDataSourceOptions;
  if (!url) throw new Error('migrate() needs a DataSource with a url: it holds its lock on a connection outside the pool');
  return withConnection(url, async (lock) => {
    await takeTurn(lock);
    const ran = await source.runMigrations({ transaction: 'each' }).catch(async (error: unknown) => {
      if (!clearTheWay || !STANDS_IN_THE_WAY.has(sqlStateOf(error) ?? '')) throw error;
      await clearTheWay();
      return source.runMigrations({ transaction: 'each' });
    });
    return ran.map(({ name }) => name);
  });
}

// In a transaction, so that PgBouncer in transaction mode keeps it on one server connection too; it holds no snapshot, so it holds up nothing.
// A long migration leaves it idle, which must not end it. The lock goes with the connection.
async function takeTurn(lock: Client): Promise<void> {
  await lock.query('BEGIN');
  await lock.query('SET LOCAL idle_in_transaction_session_timeout = 0');
  await lock.query(`SELECT pg_advisory_xact_lock(hashtext('golden_thread migrations'))`);
}
