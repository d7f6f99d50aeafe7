import type { Client } from 'pg';
import { DatabaseStartError } from '../start-error';

const LOSING = `
  SELECT name || ' = ' || setting AS found FROM pg_settings
   WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') AND setting <> 'on'
  UNION ALL
  SELECT each FROM pg_db_role_setting, unnest(setconfig) each
   WHERE each LIKE 'synchronous\\_commit=%' AND each <> 'synchronous_commit=on'`;

/** Refuses a database that could lose or silently damage what it has confirmed as kept. */
export async function assertDurable(administrator: Client): Promise<void> {
  const { rows } = await administrator.query<{ found: string }>(LOSING);
  if (rows.length === 0) return;
  throw new DatabaseStartError(
    'NOT_DURABLE',
    `PostgreSQL could lose children's records as it is set (${rows.map(({ found }) => found).join(', ')}). ` +
      'Take these settings out of postgresql.conf, postgresql.auto.conf, ALTER ROLE and ALTER DATABASE; each must be on.',
  );
}
