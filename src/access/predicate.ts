import { tableOf } from '../platform/database/table';
import { admitsSql, kindsOf, type RowAudience } from './audience';
import { handledSql, sharedSql, sharedWith } from './handling';
import { Kind } from './relationship';
import type { Policy } from './policy';
import { seenAs } from './seen';
import { asRestrictedSql, notShutOutOfSql, notShutOutSql } from './shut-out';
import { atEachRow, onceAStatement, type ViewerWords } from './viewer-words';

/** The relationship `r` belongs to these people, or to an office that they hold, in the capacity they act in, today. */
const belongs = (words: ViewerWords): string =>
  `r.acting_for = ${words.actingFor} AND (r.person_id = ${words.person} OR (r.person_id IS NULL AND r.kind = ANY (${words.offices}))) AND r.starts_at <= now() AND r.ends_at > now() AND ${notShutOutSql('r', words)} AND ${asRestrictedSql('r', words)}`;

/** The relationship `r` is the viewer's. */
export const mine = belongs(onceAStatement);

const everyKind = Object.values(Kind);
/**
 * How the viewer stands to a child, as bits. Rows come child by child, so the child that was asked about last is remembered for the
 * transaction: until the viewer changes (`enter`), or a relationship does.
 */
export const standingFunctions = (role: string): string[] => [
  `CREATE OR REPLACE FUNCTION viewer_kinds(of_child uuid) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE found bigint; BEGIN
    SELECT coalesce(bit_or(1::bigint << (array_position('{${everyKind.join(',')}}'::text[], r.kind) - 1)), 0) INTO found
    FROM child_relationship r WHERE r.child_id = of_child AND ${belongs(atEachRow)};
    PERFORM set_config('app.of_child', of_child::text, true), set_config('app.standing', found::text, true);
    RETURN found;
  END $$`,
  `CREATE OR REPLACE FUNCTION viewer_standing(of_child uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN current_setting('app.of_child', true) = of_child::text THEN current_setting('app.standing', true)::bigint ELSE viewer_kinds(of_child) END $$`,
  // Seldom asked: only a row that no relationship reaches asks it. Kept out of the plans of those that are reached.
  `CREATE OR REPLACE FUNCTION shared_with_viewer(record uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN
    RETURN EXISTS (SELECT FROM record_share s WHERE s.record_id = record AND ${sharedWith(atEachRow)}); END $$`,
  `CREATE OR REPLACE FUNCTION viewer_shares(of_child uuid) RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN
    RETURN ARRAY(SELECT s.record_id FROM record_share s WHERE s.child_id = of_child AND ${sharedWith(atEachRow)}); END $$`,
  `REVOKE ALL ON FUNCTION viewer_kinds, viewer_standing, shared_with_viewer, viewer_shares FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION viewer_kinds, viewer_standing, shared_with_viewer, viewer_shares TO ${role}`,
];

/** Whether the viewer stands so to the child of this row that the audience takes them in. */
export const reaches = (policy: Policy, audience: RowAudience, row = 't'): string => admitsSql(policy.entity, audience, row);

/** Whether a relationship reaches this row, and no handling code keeps it back from those that do. */
export const reachesHandled = ({ entity, read }: Policy, row = 't', standing = `viewer_standing(${row}.child_id)`): string =>
  admitsSql(entity, read, row, `${standing} & ${handledSql(row)}`);

/** The rows that the viewer may read: those their relationship reaches and no handling code keeps back, and those shared with them. */
export const readable = (policy: Policy, row = 't'): string => `((${reachesHandled(policy, row)} OR ${sharedSql(row)}) AND ${notShutOutOfSql(policy, row)})`;

/** The children about whom the viewer may read anything of this kind: drives a list by index, where `readable` alone would try every row. */
export const childrenInReach = (policy: Policy): string =>
  `t.child_id = ANY (ARRAY(SELECT r.child_id FROM child_relationship r WHERE ${mine} AND r.kind = ANY ('{${kindsOf(policy.read).join(',')}}'::text[])
    UNION ALL SELECT s.child_id FROM record_share s WHERE ${sharedWith(onceAStatement)}))`;

/** `SELECT` of everything a row of this kind holds, under its own property names; what is withheld from the viewer is null. */
export const selectFrom = (policy: Policy): string => {
  const { selection } = tableOf(policy.entity);
  return `SELECT ${selection}, '${policy.name}' AS "__typename" FROM "${seenAs(policy)}" t`;
};

/** How the viewer stands to the child `of`: by which kinds, as bits, and which of the child's records are shared with them. */
export const kindsTo = (of: string): string => `viewer_standing(${of})::text`;
export const sharedOf = (of: string): string => `viewer_shares(${of})`;

/** The same of others than the viewer, who go by these words. */
export const kindsOfEach = (of: string, words: ViewerWords): string => `ARRAY(SELECT DISTINCT r.kind FROM child_relationship r WHERE r.child_id = ${of} AND ${belongs(words)})`;
export const sharedOfEach = (of: string, words: ViewerWords): string => `ARRAY(SELECT s.record_id FROM record_share s WHERE s.child_id = ${of} AND ${sharedWith(words)})`;
