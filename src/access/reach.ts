import { kindsOf } from './audience';
import { sharedWith } from './handling';
import type { Policy } from './policy';
import { isTheirsToday, readable } from './predicate';
import { bitOf, bitsOf } from './relationship';
import { reachedAs, STANDS } from './seen';
import { asRestrictedSql, notShutOutSql } from './shut-out';
import { onceAStatement, type ViewerWords } from './viewer-words';

/** The viewer's relationships, their own and those of their offices, each by the index. */
export const theirs = (words: ViewerWords): string =>
  [`= ${words.person}`, 'IS NULL']
    .map((person) => `SELECT r.child_id, r.kind FROM child_relationship r WHERE ${isTheirsToday(words)} AND r.person_id ${person}`)
    .join(' UNION ALL ');

/** All children of whom the viewer can know anything: by which kinds they stand to each, as bits, and whether anything of the child is shared with them. */
const reach = `(SELECT c.child_id, bit_or(c.kinds) AS standing, bool_or(c.shares) AS shares FROM (
    SELECT r.child_id, ${bitOf('r.kind')} AS kinds, false AS shares FROM (${theirs(onceAStatement)}) r
    WHERE ${notShutOutSql('r', onceAStatement)} AND ${asRestrictedSql('r', onceAStatement)}
    UNION ALL SELECT s.child_id, 0, true FROM record_share s WHERE ${sharedWith(onceAStatement)}) c GROUP BY c.child_id)`;

/** The children about whom the viewer may read anything of this kind, as `k`, each with how the viewer stands to them. */
export const inReach = (policy: Policy): string =>
  `(SELECT k.* FROM ${reach} k WHERE (k.standing & ${bitsOf(kindsOf(policy.read))}) <> 0 OR k.shares) k`;

/**
 * The records of one kind that the viewer may read of all children whom they know, as `t`, ready for more conditions. How they stand to the children is
 * asked once for all of them, and not child by child: what is listed, counted and added up over many is found here.
 */
export const ofAllInReach = (policy: Policy): string => `"${reachedAs(policy)}" t WHERE ${readable(policy, 't', `t.${STANDS}`)}`;
