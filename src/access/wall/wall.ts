import { createHash } from 'node:crypto';
import type { Connection } from '../../platform/database/database';
import { tableOf } from '../../platform/database/table';
import { NIL_ID } from '../../platform/uuid';
import { directories } from '../directory';
import { policies, type Policy } from '../policy';
import { reaches, readable } from '../predicate';
import { emergencies } from '../relationship';
import { directoryWall } from './directory-wall';
import { listeners } from './listeners';
import { changesWall, stampFunction } from './stamp';
import { standingFunctions } from './standing';
import { areListed, audiencesOf, reachedAs, seenAs, withheldColumns } from '../seen';
import { reachedViewOf, viewOf } from './view';

/** What the application's role may do to the tables of `access` and `platform` themselves. */
const own = (role: string): string[] => [
  `GRANT SELECT ON post TO ${role}`,
  `GRANT SELECT, INSERT ON child_relationship TO ${role}`,
  `GRANT SELECT, INSERT ON record_share TO ${role}`,
  `REVOKE ALL ON audit_entry FROM ${role}`,
  `GRANT SELECT, INSERT (kind, person_id, acting_for, child_id, rule, subject_id, children, types, kept_from_family, events, mark) ON audit_entry TO ${role}`,
  `GRANT SELECT, INSERT ON event, idempotency_key TO ${role}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON job TO ${role}`,
  `GRANT SELECT (id, person_id, acting_for, made_at, ended_at), INSERT, UPDATE (ended_at) ON calendar_feed TO ${role}`,
  `GRANT EXECUTE ON FUNCTION must_be_the_hub, calendar_feed_behind, courses_to_settle, settle_deadlines, next_responsible, deadlines_to_chase, chase_deadlines TO ${role}`,
  `GRANT SELECT ON plan_document_file TO ${role}`,
  `GRANT EXECUTE ON FUNCTION ask_for_document, readers_of_document, document_to_make, document_moved, let_documents_go TO ${role}`,
  `GRANT SELECT ON sealing_key TO ${role}`,
  `GRANT SELECT, UPDATE (placed_at) ON notification_delivery TO ${role}`,
  `GRANT EXECUTE ON FUNCTION deliver_notification, notification_receipt, chase_files TO ${role}`,
  `GRANT EXECUTE ON FUNCTION enter, capacities, end_grants, end_rights, viewer_person, viewer_acting_for, viewer_offices, identifier_is_taken, seal_audit, audit_heads TO ${role}`,
  `GRANT EXECUTE ON FUNCTION end_shares, end_grants_of, count_emergency_attempt, emergency_reviews_overdue, child_for_emergency, stands_near, family_part, part_in_family TO ${role}`,
  `GRANT EXECUTE ON FUNCTION viewer_shut_out_children, viewer_shut_out_records, viewer_restricted_children, turn_addresses_back TO ${role}`,
  `GRANT EXECUTE ON FUNCTION record_concern, own_concern_receipts, add_to_own_concern, place_concern, hand_over_concerns, chase_safeguarding_actions, own_staff_concern_receipt TO ${role}`,
  `GRANT SELECT, INSERT, UPDATE (version, verdict, reason, reviewed_by, reviewed_at, tell_officer_by) ON staff_concern TO ${role}`,
];

/**
 * Every change of a record is noted for its child, and every change of a directory for all: answers that were given before are asked by it.
 * It is noted at the commit, so that two who work on one child wait for each other no longer than that takes.
 */
const noting = (): string[] => [
  ...policies().flatMap(({ entity }) => noted(`"${tableOf(entity).name}"`, 'child_changed')),
  ...directories().flatMap((entity) => noted(`"${tableOf(entity).name}"`, 'directory_changed')),
  // What a migration changed was not noted row by row: of everything that was answered before nothing is told again.
  `SELECT note_change('${NIL_ID}')`,
];
const noted = (table: string, how: string): string[] => [
  `DROP TRIGGER IF EXISTS note_change ON ${table}`,
  `CREATE CONSTRAINT TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ${how}()`,
];

/** What of it is listed over all children whom the viewer knows. */
const listing = (policy: Policy, role: string): string[] => (areListed(policy) ? [reachedViewOf(policy), `GRANT SELECT ON "${reachedAs(policy)}" TO ${role}`] : []);

/** What the role may read: of the table what is withheld from nobody who sees the row, and the rest through the view. */
function reading(policy: Policy, role: string): string[] {
  const { name, columns } = tableOf(policy.entity);
  const withheld = new Set(withheldColumns(policy).map(({ column }) => column.name));
  if (withheld.size === 0) return [`GRANT SELECT ON "${name}" TO ${role}`];
  const open = columns.filter((column) => !withheld.has(column.name)).map((column) => `"${column.name}"`);
  return [`GRANT SELECT (${open.join(', ')}) ON "${name}" TO ${role}`, viewOf(policy), `GRANT SELECT ON "${seenAs(policy)}" TO ${role}`];
}

/** Row-level security of one kind of record, said in the same words as its policy. */
function wallOf(policy: Policy, role: string): string[] {
  const table = `"${tableOf(policy.entity).name}"`;
  const read = readable(policy, table);
  const write = `${reaches(policy, policy.write, table)}${policy.neverNarrowed ? ' AND handling IS NULL' : ''}`;
  const signed = `recorded_by = (SELECT viewer_person()) AND recorded_for = (SELECT viewer_acting_for())`;
  const statements = [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
    `DROP POLICY IF EXISTS owner_keeps ON ${table}`,
    `CREATE POLICY owner_keeps ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`,
    `DROP POLICY IF EXISTS may_read ON ${table}`,
    `CREATE POLICY may_read ON ${table} FOR SELECT USING (${read})`,
    `DROP POLICY IF EXISTS may_add ON ${table}`,
    `CREATE POLICY may_add ON ${table} FOR INSERT WITH CHECK (${signed} AND ${write})`,
    `REVOKE ALL ON ${table} FROM ${role}`,
    `GRANT INSERT ON ${table} TO ${role}`,
    ...reading(policy, role),
    ...listing(policy, role),
    `DROP POLICY IF EXISTS may_change ON ${table}`,
    `DROP TRIGGER IF EXISTS one_version_at_a_time ON ${table}`,
    `DROP TRIGGER IF EXISTS only_handling_changes ON ${table}`,
  ];
  if (policy.appendOnly && policy.neverNarrowed) return statements;
  return [
    ...statements,
    `CREATE POLICY may_change ON ${table} FOR UPDATE USING (${read}) WITH CHECK (${write})`,
    // Of what is only ever added to, nothing but the originator's word on who may see it can change.
    `GRANT UPDATE ${policy.appendOnly ? '(handling, version) ' : ''}ON ${table} TO ${role}`,
    `CREATE TRIGGER one_version_at_a_time BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION one_version_at_a_time()`,
    ...(policy.appendOnly ? [`CREATE TRIGGER only_handling_changes BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION only_handling_changes()`] : []),
  ];
}

/** A share opens a record whole, so whoever shares it must see it whole. */
const seesWhole = (policy: Policy): string => audiencesOf(withheldColumns(policy)).map((audience) => ` AND ${reaches(policy, audience)}`).join('');

/** Whether the viewer can read the record that a share opens, and their own organisation recorded it. The child's name is opened with any record. */
const originates = (policy: Policy): string =>
  `WHEN '${policy.name}' THEN RETURN EXISTS (SELECT FROM "${seenAs(policy)}" t WHERE t.id = opened.record_id AND t.child_id = opened.child_id${
    policy.name === 'Child' ? '' : ` AND t.recorded_for = viewer_acting_for()${seesWhole(policy)}`});`;

/** What may be opened to whom: what a share of the viewer's own says. A function, since the policies of the tables that it asks come back to shares. */
const sharing = (role: string): string[] => [
  `CREATE OR REPLACE FUNCTION may_open(opened record_share) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
    IF opened.granted_by <> viewer_person() OR opened.granted_for <> viewer_acting_for() OR NOT EXISTS (SELECT FROM "share" t WHERE t.id = opened.share_id
      AND t.decision_id = opened.decision_id AND t.child_id = opened.child_id AND t.recorded_by = viewer_person() AND t.organisation_id = opened.acting_for
      AND t.person_id IS NOT DISTINCT FROM opened.person_id AND t.post IS NOT DISTINCT FROM opened.post) THEN RETURN false; END IF;
    CASE opened.record_type ${policies().map(originates).join('\n    ')}
    ELSE RETURN false; END CASE; END $$`,
  `GRANT EXECUTE ON FUNCTION may_open TO ${role}`,
  `DROP POLICY IF EXISTS shares ON record_share`,
  `CREATE POLICY shares ON record_share FOR INSERT WITH CHECK (may_open(record_share))`,
];

const kindsIn = (policy: Policy): string => `'{${policy.grants.join(',')}}'::text[]`;
/** Where the right that a record gives comes from: a record that the viewer was let write, of the same child. A child who is new has none yet. */
function sourceOfRight(policy: Policy): string {
  const source = `SELECT FROM "${tableOf(policy.entity).name}" t WHERE t.id = granted.source_id AND t.child_id = granted.child_id`;
  const told: Readonly<Record<string, string>> = {
    Child: `granted.source_id = granted.child_id AND NOT EXISTS (${source})`,
    // Whoever asks stands to the child in no way before it; the second person opens what another has asked for.
    EmergencyAccess: `granted.kind = 'EMERGENCY_PARTY' OR EXISTS (${source} AND viewer_person() IN (t.recorded_by, t.second_person_id))`,
  };
  const written = `EXISTS (${source} AND t.recorded_by = viewer_person() AND t.recorded_for = viewer_acting_for())`;
  return `WHEN '${policy.name}' THEN RETURN granted.kind = ANY (${kindsIn(policy)}) AND (${told[policy.name] ?? written});`;
}

/** Which rights may be granted: those that a record gives which the viewer was let write. A definer function, since a child who is new can be read by nobody. */
const granting = (role: string): string[] => [
  `CREATE OR REPLACE FUNCTION may_grant(granted child_relationship) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN
    IF granted.granted_by <> viewer_person() OR granted.granted_for <> viewer_acting_for() THEN RETURN false; END IF;
    CASE granted.source ${policies().filter(({ grants }) => grants.length > 0).map(sourceOfRight).join('\n    ')}
    ELSE RETURN false; END CASE; END $$`,
  `GRANT EXECUTE ON FUNCTION may_grant TO ${role}`,
  `DROP POLICY IF EXISTS grants ON child_relationship`,
  // What is opened in an emergency always ends by itself, and nobody opens what is of safeguarding to themself.
  `CREATE POLICY grants ON child_relationship FOR INSERT WITH CHECK (may_grant(child_relationship)
    AND (kind <> ALL ('{${emergencies.join(',')}}'::text[]) OR (person_id IS NOT NULL AND ends_at <= now() + interval '24 hours'))
    AND (kind <> 'EMERGENCY_SAFEGUARDING' OR person_id <> granted_by))`,
];

/** The second wall: everything the application's role may do, generated from the policies that the first wall asks. */
const wallSql = (role: string): string[] => [
  ...own(role),
  ...standingFunctions(role),
  ...stampFunction,
  `GRANT EXECUTE ON FUNCTION viewer_stamp TO ${role}`,
  ...changesWall(role),
  ...directories().flatMap((entity) => directoryWall(entity, role)),
  ...policies().flatMap((policy) => wallOf(policy, role)),
  ...noting(),
  ...sharing(role),
  ...granting(role),
  ...listeners(role),
];

/**
 * Takes away what stands on the columns of tables, every view that withholds some above all, so that the tables can be altered; the wall is
 * raised anew afterwards. Until then those records cannot be read at all.
 */
export async function lowerWall(owner: Connection): Promise<void> {
  const views = await owner.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace AND relname ~ '_(seen|reached)$'`,
  );
  const [{ granting: stands }] = (await owner.query<{ granting: boolean }>(`SELECT to_regproc('may_grant') IS NOT NULL AS granting`)) as [{ granting: boolean }];
  // Until the wall stands again nobody grants a right.
  if (stands) await owner.query('DROP FUNCTION may_grant CASCADE; CREATE POLICY grants ON child_relationship FOR INSERT WITH CHECK (false)');
  if (views.length > 0) await owner.query(`DROP VIEW ${views.map(({ name }) => name).join(', ')}`);
  const reading = await owner.query<{ name: string; table: string }>(
    `SELECT polname AS name, polrelid::regclass::text AS table FROM pg_policy WHERE polname IN ('may_read', 'may_add', 'may_change')`,
  );
  for (const { name, table } of reading) await owner.query(`DROP POLICY ${name} ON ${table}`);
  const noting = await owner.query<{ table: string }>(`SELECT tgrelid::regclass::text AS table FROM pg_trigger WHERE tgname = 'note_change'`);
  // A table whose rows have been changed in a transaction could not be altered in it.
  for (const { table } of noting) await owner.query(`DROP TRIGGER note_change ON ${table}`);
  const [{ stamped }] = (await owner.query<{ stamped: boolean }>(`SELECT to_regclass('wall_stamp') IS NOT NULL AS stamped`)) as [{ stamped: boolean }];
  if (stamped) await owner.query('DELETE FROM wall_stamp');
}

/** Raises the wall as the owner, unless it stands already just so. */
export async function raiseWall(owner: Connection, role: string): Promise<void> {
  const statements = wallSql(`"${role}"`);
  const digest = createHash('sha256').update(statements.join('\n')).digest('hex');
  const [standing] = await owner.query<{ digest: string }>('SELECT digest FROM wall_stamp ORDER BY raised_at DESC LIMIT 1');
  if (standing?.digest === digest) return;
  await lowerWall(owner);
  for (const statement of statements) await owner.query(statement);
  await owner.query('INSERT INTO wall_stamp (digest) VALUES ($1) ON CONFLICT (digest) DO UPDATE SET raised_at = now()', [digest]);
}
