import { tableOf } from '../platform/database/table';
import { admitsSql, kindsOf, type RowAudience } from './audience';
import { handledSql, sharedSql, sharedWithViewer } from './handling';
import type { Policy } from './policy';
import { seenAs } from './seen';
import { asRestrictedSql, notShutOutOfSql, notShutOutSql } from './shut-out';

/** The relationship `r` is the viewer's own, or belongs to an office that the viewer holds, in the capacity they act in, today. */
export const mine = `r.acting_for = (SELECT viewer_acting_for()) AND (r.person_id = (SELECT viewer_person()) OR (r.person_id IS NULL AND r.kind = ANY ((SELECT viewer_offices())::text[]))) AND r.starts_at <= now() AND r.ends_at > now() AND ${notShutOutSql('r')} AND ${asRestrictedSql('r')}`;

/** Whether the viewer stands so to the child of this row that the audience takes them in. Right for a row that is already at hand. */
export const reaches = (policy: Policy, audience: RowAudience, row = 't'): string =>
  `EXISTS (SELECT FROM child_relationship r WHERE r.child_id = ${row}.child_id AND ${mine} AND ${admitsSql(policy.entity, audience, row)})`;

/** The rows that the viewer may read: those their relationship reaches and no handling code keeps back, and those shared with them. */
export const readable = (policy: Policy, row = 't'): string =>
  `((EXISTS (SELECT FROM child_relationship r WHERE r.child_id = ${row}.child_id AND ${mine} AND ${admitsSql(policy.entity, policy.read, row)} AND ${handledSql(row)}) OR ${sharedSql(row)}) AND ${notShutOutOfSql(policy, row)})`;

/** The children about whom the viewer may read anything of this kind: drives a list by index, where `readable` alone would try every row. */
export const childrenInReach = (policy: Policy): string =>
  `t.child_id = ANY (ARRAY(SELECT r.child_id FROM child_relationship r WHERE ${mine} AND r.kind = ANY ('{${kindsOf(policy.read).join(',')}}'::text[])
    UNION ALL SELECT s.child_id FROM record_share s WHERE ${sharedWithViewer}))`;

/** `SELECT` of everything a row of this kind holds, under its own property names; what is withheld from the viewer is null. */
export const selectFrom = (policy: Policy): string => {
  const { selection } = tableOf(policy.entity);
  return `SELECT ${selection}, '${policy.name}' AS "__typename" FROM "${seenAs(policy)}" t`;
};

/** How the viewer stands to the child `of`: by which kinds, and which of the child's records are shared with them. */
export const kindsTo = (of: string): string => `ARRAY(SELECT DISTINCT r.kind FROM child_relationship r WHERE r.child_id = ${of} AND ${mine})`;
export const sharedOf = (of: string): string => `ARRAY(SELECT s.record_id FROM record_share s WHERE s.child_id = ${of} AND ${sharedWithViewer})`;
