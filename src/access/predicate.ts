import { tableOf } from '../platform/database/table';
import { admitsSql, kindsOf, type RowAudience } from './audience';
import { handledSql, sharedSql, sharedWith } from './handling';
import { bitOf, bitsOf, type Kind } from './relationship';
import { audienceOf, type Policy } from './policy';
import { seenAs } from './seen';
import { asRestrictedSql, notShutOutOfSql, notShutOutSql, shutOutOfNoneSql } from './shut-out';
import { onceAStatement, type ViewerWords } from './viewer-words';

/** The relationship `r` belongs today to these people, or to an office that they hold, in the capacity they act in. */
export const isTheirsToday = ({ actingFor, person, offices }: ViewerWords): string =>
  `r.acting_for = ${actingFor} AND (r.person_id = ${person} OR (r.person_id IS NULL AND r.kind = ANY (${offices}))) AND r.starts_at <= now() AND r.ends_at > now()`;
/** It does, and no order beats it. */
const belongs = (words: ViewerWords): string => `${isTheirsToday(words)} AND ${notShutOutSql('r', words)} AND ${asRestrictedSql('r', words)}`;

/** The relationship `r` is the viewer's. */
export const mine = belongs(onceAStatement);

/** How the viewer stands to the child of a row, as bits. */
const standingOf = (row: string): string => `viewer_standing(${row}.child_id)`;

/** Whether the viewer stands so to the child of this row that the audience takes them in. */
export const reaches = (policy: Policy, audience: RowAudience, row = 't', standing = standingOf(row)): string => admitsSql(policy.entity, audience, row, standing);

/** Whether the viewer stands to a child in one of these ways: for what is reckoned of a child, which no row of it withholds. */
export const standsAs = (kinds: readonly Kind[], child: string): string => `(${bitsOf(kinds)} & viewer_standing(${child})) <> 0`;

/** Whether a relationship reaches this row, and no handling code keeps it back from those that do. */
export const reachesHandled = ({ entity, read }: Policy, row = 't', standing = standingOf(row)): string =>
  admitsSql(entity, read, row, `${standing} & ${handledSql(row)}`);

/** Whether the viewer is told a property of a row that they may read: asked of every value by itself where values are compared, counted or searched. */
export function tells(policy: Policy, property: string, row = 't', standing = standingOf(row)): string {
  const audience = audienceOf(policy.fields.get(property));
  return audience ? `(${reaches(policy, audience, row, standing)} OR ${sharedSql(row)})` : 'true';
}

/** The rows that the viewer may read: those their relationship reaches and no handling code keeps back, and those shared with them. */
export const readable = (policy: Policy, row = 't', standing = standingOf(row), shutOutOfNone = shutOutOfNoneSql): string =>
  `((${reachesHandled(policy, row, standing)} OR ${sharedSql(row)}) AND ${notShutOutOfSql(policy, row, shutOutOfNone)})`;

/** A relationship is of a person or of an office, and each is found by the index; both at once would go through all relationships of the organisation. */
const eachOfMine = [`r.person_id = ${onceAStatement.person}`, `r.person_id IS NULL AND r.kind = ANY (${onceAStatement.offices})`];

/** The children about whom the viewer may read anything of this kind: drives a list by index, where `readable` alone would try every row. */
export const childrenInReach = (policy: Policy): string => {
  const kinds = `'{${kindsOf(policy.read).join(',')}}'::text[]`;
  const related = eachOfMine.map((each) => `SELECT r.child_id FROM child_relationship r WHERE ${mine} AND ${each} AND r.kind = ANY (${kinds})`);
  return `t.child_id = ANY (ARRAY(${related.join(' UNION ALL ')} UNION ALL SELECT s.child_id FROM record_share s WHERE ${sharedWith(onceAStatement)}))`;
};

/** `SELECT` of everything a row of this kind holds, under its own property names; what is withheld from the viewer is null. */
export const selectFrom = (policy: Policy): string => `SELECT ${tableOf(policy.entity).typedSelection} FROM "${seenAs(policy)}" t`;

/** Makes the words of a policy once: they are long, and come at every deed. */
export function perPolicy(make: (policy: Policy) => string): (policy: Policy) => string {
  const made = new WeakMap<Policy, string>();
  return (policy) => {
    const words = made.get(policy) ?? make(policy);
    made.set(policy, words);
    return words;
  };
}
/** What reads the records of one kind that the viewer may see: a statement to which conditions over `t` can be added. */
export const visibleSql = perPolicy((policy) => `${selectFrom(policy)} WHERE ${readable(policy)}`);
/** The statement that reads one record by its id ($1), if the viewer may see it. */
export const readById = perPolicy((policy) => `${visibleSql(policy)} AND t.id = $1`);

/** How the viewer stands to the child `of`: by which kinds, as bits, and which of the child's records are shared with them. */
export const kindsTo = (of: string): string => `viewer_standing(${of})::text`;
export const sharedOf = (of: string): string => `viewer_shares_of(${of})`;
export const standingAndShares = (of: string): string => `${kindsTo(of)} AS standing, ${sharedOf(of)} AS shared`;

/** The same of others than the viewer, who go by these words. */
export const bitsOfEach = (of: string, words: ViewerWords): string =>
  `(SELECT coalesce(bit_or(${bitOf('r.kind')}), 0) FROM child_relationship r WHERE r.child_id = ${of} AND ${belongs(words)})`;
export const sharedOfEach = (of: string, words: ViewerWords): string => `ARRAY(SELECT s.record_id FROM record_share s WHERE s.child_id = ${of} AND ${sharedWith(words)})`;
