import type { Connection } from '../../src/platform/database/database';
import { TestHub } from './hub';

const STANDS = 'viewer_stands';
const SORTS = '_sorts';

interface View {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Row-level security of every table, and what the views withhold. The grants, triggers and functions stay. */
async function takeRowSecurityAway(owner: Connection, role: string): Promise<void> {
  const tables = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relrowsecurity`,
  );
  for (const { name } of tables) await owner.query(`ALTER TABLE "${name}" NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
  const views = await owner.query<View>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE c.relkind = 'v' AND c.relnamespace = 'public'::regnamespace AND c.relname ~ '_(seen|reached)$' GROUP BY c.relname`,
  );
  for (const { name, columns } of views) {
    const own = columns.map((column) => (column === STANDS ? `viewer_standing(t.child_id) AS "${STANDS}"` : column.endsWith(SORTS) ? `t."${column.slice(0, -SORTS.length)}" AS "${column}"` : `t."${column}"`));
    await owner.query(`CREATE OR REPLACE VIEW "${name}" AS SELECT ${own.join(', ')} FROM "${name.replace(/_(seen|reached)$/, '')}" t`);
  }
  for (const { name } of [...tables, ...views]) await owner.query(`GRANT SELECT ON "${name}" TO "${role}"`);
}

/** Takes the second wall of a hub away, from now on. */
export const takeSecondWallAway = (hub: TestHub): Promise<void> =>
  hub.owner((owner) => takeRowSecurityAway(owner, decodeURIComponent(new URL(hub.urls.appUrl).username)));

/**
 * A hub over a database whose second wall is taken away: no row-level security, and views that withhold nothing. Whatever is withheld is
 * then withheld by the code alone.
 */
export async function hubWithoutRowSecurity(now?: string): Promise<TestHub> {
  const hub = await TestHub.open(now);
  await takeSecondWallAway(hub);
  return hub;
}
