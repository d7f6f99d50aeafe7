import type { Client } from 'pg';
import { DatabaseStartError } from './start-error';

// A right that can be taken up by SET ROLE is a right that one has: every role of which this one is a member counts.
const RIGHTS = `
  SELECT rolname AS role,
         array_remove(ARRAY[
           CASE WHEN rolsuper THEN 'is a superuser' END,
           CASE WHEN rolbypassrls THEN 'has BYPASSRLS' END,
           CASE WHEN rolcreaterole THEN 'has CREATEROLE' END,
           CASE WHEN EXISTS (
             SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
           ) THEN 'owns tables' END,
           CASE WHEN EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND datdba = r.oid) THEN 'owns the database' END
         ], NULL) AS excesses
    FROM pg_roles r
   WHERE pg_has_role(current_user, oid, 'MEMBER')
   ORDER BY rolname <> current_user`;

interface Rights {
  readonly role: string;
  readonly excesses: readonly string[];
}

/** Refuses a role that could step round row-level security: the second wall holds only for one that owns nothing. */
export async function assertRestricted(app: Client): Promise<void> {
  const { rows } = await app.query<Rights>(RIGHTS);
  const tooStrong = rows.find(({ excesses }) => excesses.length > 0);
  if (!tooStrong) return;
  const name = rows[0]?.role ?? '';
  const path = tooStrong.role === name ? `The role ${name}` : `The role ${name} is a member of ${tooStrong.role}, which`;
  throw new DatabaseStartError(
    'APP_ROLE_TOO_STRONG',
    `${path} ${tooStrong.excesses.join(' and ')}, so row-level security would not hold for the hub. ` +
      'Pass a DATABASE_APP_URL whose role is NOSUPERUSER NOBYPASSRLS NOCREATEROLE, owns nothing and is a member of no such role.',
  );
}
