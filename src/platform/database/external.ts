import { escapeIdentifier, type Client } from 'pg';
import { derivedAppUrl, ensureAppRole } from './app-role';
import { withConnection } from './connection';
import { atServerOf, databaseIn, roleIn } from './connection-url';
import type { DatabaseUrls } from './cluster/urls';
import { assertRestricted } from './restricted-role';
import { DatabaseStartError } from './start-error';

const OLDEST_MAJOR = 15;

export interface ExternalDatabase {
  /** The owner, who migrates (DATABASE_URL). */
  readonly databaseUrl: string;
  /** The role that the hub serves as (DATABASE_APP_URL); without it one is derived from the owner's URL. */
  readonly appUrl?: string | undefined;
  /** PostgreSQL itself, where the other two lead to a pooler (DATABASE_DIRECT_URL). Only its address counts, not its role. */
  readonly directUrl?: string | undefined;
}

export interface ExternalUrls extends DatabaseUrls {
  /** Where the hub hears of events, as the role that it serves as. */
  readonly listenUrl?: string;
}

/** Prepares a PostgreSQL that somebody else runs: the owner migrates, a role that owns nothing serves. Any number of nodes may do so at once. */
export async function connectExternal({ databaseUrl, appUrl, directUrl }: ExternalDatabase): Promise<ExternalUrls> {
  const serving = appUrl ?? derivedAppUrl(databaseUrl);
  const ownerUrl = directUrl ? atServerOf(directUrl, databaseUrl) : databaseUrl;
  await withConnection(ownerUrl, assertRecent);
  const direct = directUrl ? atServerOf(directUrl, serving) : serving;
  if (!appUrl) await ensureAppRole(ownerUrl, direct);
  await withConnection(ownerUrl, (owner) => letIn(owner, roleIn(serving), databaseIn(ownerUrl)));
  await withConnection(serving, assertRestricted);
  return { ownerUrl, appUrl: serving, ...(directUrl ? { listenUrl: direct } : {}) };
}

async function assertRecent(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ major: number }>(`SELECT current_setting('server_version_num')::int / 10000 AS major`);
  const major = rows[0]?.major ?? 0;
  if (major >= OLDEST_MAJOR) return;
  throw new DatabaseStartError('OLD_SERVER', `The hub needs PostgreSQL ${OLDEST_MAJOR} or newer; DATABASE_URL leads to ${major}.`);
}

// A database of somebody else may have other roles in it (backup, monitoring): only what could weaken the hub is taken from PUBLIC.
async function letIn(owner: Client, role: string, database: string): Promise<void> {
  const name = escapeIdentifier(role);
  await owner.query(`
    BEGIN;
    SELECT pg_advisory_xact_lock(hashtext('golden_thread app role'));
    GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${name};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO ${name};
    COMMIT`);
}
