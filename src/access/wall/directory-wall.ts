import { columnOf, tableOf, type Entity } from '../../platform/database/table';
import { keepersOf } from '../directory';

/** A directory is read by everybody who is signed in; its entries are kept by the owner of the database, or by those who keep them for their organisation. */
export function directoryWall(entity: Entity<object>, role: string): string[] {
  const table = `"${tableOf(entity).name}"`;
  const reading = [`REVOKE ALL ON ${table} FROM ${role}`, `GRANT SELECT ON ${table} TO ${role}`];
  const keepers = keepersOf(entity);
  if (!keepers) return reading;
  const theirs = `"${columnOf(entity, keepers.of).name}" = (SELECT viewer_acting_for()) AND (SELECT viewer_offices()) && '{${keepers.posts.join(',')}}'::text[]`;
  return [
    ...reading,
    `GRANT INSERT, UPDATE ON ${table} TO ${role}`,
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
    ...['owner_keeps', 'may_read', 'may_add', 'may_change'].map((policy) => `DROP POLICY IF EXISTS ${policy} ON ${table}`),
    `CREATE POLICY owner_keeps ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`,
    `CREATE POLICY may_read ON ${table} FOR SELECT USING (true)`,
    `CREATE POLICY may_add ON ${table} FOR INSERT WITH CHECK (${theirs})`,
    `CREATE POLICY may_change ON ${table} FOR UPDATE USING (${theirs}) WITH CHECK (${theirs})`,
  ];
}
