import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import { withConnection } from '../connection';
import { APP, DATABASE, OWNER } from './names';
import type { ClusterSecrets } from './secrets';
import type { ClusterUrls } from './urls';

const OWNER_RIGHTS = 'LOGIN NOSUPERUSER NOBYPASSRLS NOREPLICATION NOCREATEROLE CREATEDB';
const APP_RIGHTS = 'LOGIN NOSUPERUSER NOBYPASSRLS NOREPLICATION NOCREATEROLE NOCREATEDB NOINHERIT';
const SET_UP_LOCK = 'golden_thread set-up';

/** Makes the two roles and the database what they must be, whatever an interrupted start or an administrator has left. */
export async function ensureRoles(administrator: Client, secrets: ClusterSecrets, urls: ClusterUrls): Promise<void> {
  await administrator.query('SELECT pg_advisory_lock(hashtext($1))', [SET_UP_LOCK]);
  try {
    await ensureRole(administrator, OWNER, `${OWNER_RIGHTS} PASSWORD ${escapeLiteral(secrets.owner)}`);
    await ensureRole(administrator, APP, `${APP_RIGHTS} PASSWORD ${escapeLiteral(secrets.app)}`);
    const { rowCount } = await administrator.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await administrator.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
    await openToTheTwoRoles(administrator, DATABASE, urls);
  } finally {
    await administrator.query('SELECT pg_advisory_unlock(hashtext($1))', [SET_UP_LOCK]);
  }
}

async function ensureRole(administrator: Client, role: string, rights: string): Promise<void> {
  const { rowCount } = await administrator.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  await administrator.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} ${rights}`);
}

/** The owner owns the database; the application's role may connect and see schema public; nobody else may do anything. */
export async function openToTheTwoRoles(administrator: Client, database: string, urls: ClusterUrls): Promise<void> {
  const name = escapeIdentifier(database);
  await administrator.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO ${APP}`);
  await withConnection(urls.administratorUrl(database), (inside) =>
    inside.query(`REVOKE ALL ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO ${APP}`),
  );
}
