import { createHmac } from 'node:crypto';
import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import { withConnection } from './connection';
import { asRole, databaseIn, passwordIn, roleIn } from './connection-url';
import { sqlStateOf } from './database';
import { scramVerifier } from './scram-verifier';
import { DatabaseStartError } from './start-error';

const INSUFFICIENT_PRIVILEGE = '42501';
const LONGEST_NAME = 63;
const RIGHTS = 'LOGIN NOINHERIT';

/** The URL of the role that the hub serves as, derived alike on every node from the owner's, so that none has to tell another. */
export function derivedAppUrl(databaseUrl: string): string {
  const role = `${databaseIn(databaseUrl)}_app`;
  const ownerPassword = passwordIn(databaseUrl);
  const password = createHmac('sha256', ownerPassword).update(role).digest('base64url');
  const url = asRole(databaseUrl, role, password);
  if (url && ownerPassword && Buffer.byteLength(role) <= LONGEST_NAME) return url;
  throw appRoleNeeded(role, 'no password for it can be derived from DATABASE_URL');
}

/** Makes the derived role, or gives it its present password, unless it can log in already. */
export async function ensureAppRole(databaseUrl: string, appUrl: string): Promise<void> {
  if (await canLogIn(appUrl)) return;
  try {
    await withConnection(databaseUrl, (owner) => makeRole(owner, roleIn(appUrl), passwordIn(appUrl)));
  } catch (error) {
    if (sqlStateOf(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    throw appRoleNeeded(roleIn(appUrl), `${roleIn(databaseUrl)} may not (it lacks CREATEROLE, or somebody else made that role)`, error);
  }
}

const canLogIn = (url: string): Promise<boolean> =>
  withConnection(url, () => Promise.resolve(true)).catch((error: unknown) => {
    // 28…: refused as unknown or by its password; 42501: known, but may not connect to the database; 08P01: all of that, in PgBouncer's words.
    if (/^28|^42501$|^08P01$/.test(sqlStateOf(error) ?? '')) return false;
    throw error;
  });

/** Under a lock, since all nodes start together and PostgreSQL does not let two change one role at once. */
async function makeRole(owner: Client, role: string, password: string): Promise<void> {
  await owner.query('BEGIN');
  await owner.query(`SELECT pg_advisory_xact_lock(hashtext('golden_thread app role'))`);
  const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verifier = escapeLiteral(scramVerifier(password));
  await owner.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${escapeIdentifier(role)} ${RIGHTS} PASSWORD ${verifier}`);
  await owner.query('COMMIT');
}

function appRoleNeeded(role: string, because: string, cause?: unknown): DatabaseStartError {
  return new DatabaseStartError(
    'APP_ROLE_NEEDED',
    `The hub serves as a role that owns nothing, and cannot make ${role} itself: ${because}. ` +
      `Create a role yourself (CREATE ROLE ${role} LOGIN NOINHERIT PASSWORD '…') and pass its URL as DATABASE_APP_URL.`,
    { cause },
  );
}
