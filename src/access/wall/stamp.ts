import { NIL_ID } from '../../platform/uuid';
import { sharedWith } from '../handling';
import { kindsTo, sharedOf } from '../predicate';
import { theirs } from '../reach';
import { atEachRow } from '../viewer-words';

/** Of more children the stamp would cost more than many an answer; whoever knows so many is answered anew. */
const MOST_CHILDREN = 1_000;
/** What stands for everything that is about no child: the directories. */
const NOBODY = `'${NIL_ID}'::uuid`;

const changeOf = (child: string): string => `(SELECT c.changed_by FROM last_change c WHERE c.about = ${child})`;
const settings = ['person', 'acting_for', 'offices', 'shut_out_children', 'shut_out_records', 'restricted_children'].map((name) => `current_setting('app.${name}', true)`);

/**
 * Whatever can change an answer of one child that was given to the viewer changes this, or what of the child is shared with them: who they are
 * and which orders hold, how they stand to the child, and which transaction last changed a record of the child, or a directory. In plain words,
 * so that whatever reads of a child can say it beside: a function for it takes 0.05 ms by itself. Null of a child of whom no
 * change is known, as of whoever the viewer knows nothing of.
 */
export const markOf = (child: string): string => [...settings, kindsTo(child), `${changeOf(child)}::text`, `${changeOf(NOBODY)}::text`].join(` || '/' || `);

/** Of whom the viewer knows nothing they do not learn either that something has changed. */
export const changesWall = (role: string): string[] => [
  'ALTER TABLE last_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
  'DROP POLICY IF EXISTS owner_keeps ON last_change',
  'CREATE POLICY owner_keeps ON last_change TO CURRENT_USER USING (true) WITH CHECK (true)',
  'DROP POLICY IF EXISTS known ON last_change',
  `CREATE POLICY known ON last_change FOR SELECT USING (about = ${NOBODY} OR viewer_standing(about) <> 0 OR cardinality(${sharedOf('about')}) > 0)`,
  `GRANT SELECT ON last_change TO ${role}`,
];

/** How the viewer stands to all children of whom they can know anything, by a relationship or by a share, and the last change of each; null where they are too many. */
const ofAll = `(SELECT coalesce(string_agg(concat_ws(' ', r.child_id, r.how, c.changed_by), ',' ORDER BY r.child_id, r.how), '') FROM (
      SELECT r.child_id, r.kind AS how FROM (${theirs(atEachRow)}) r
      UNION ALL SELECT s.child_id, s.record_id::text FROM record_share s WHERE ${sharedWith(atEachRow)} LIMIT ${MOST_CHILDREN + 1}) r
    LEFT JOIN last_change c ON c.about = r.child_id HAVING count(*) <= ${MOST_CHILDREN})`;

/** The same for an answer that rests on all whom they can know of. What they cannot know of cannot have been in it, and cannot come into it before they stand to its child. */
export const stampFunction = [
  'DROP FUNCTION IF EXISTS viewer_stamp(uuid)',
  `CREATE OR REPLACE FUNCTION viewer_stamp() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE known text := ${ofAll};
  BEGIN
    RETURN CASE WHEN known IS NOT NULL THEN md5(concat_ws('/', ${settings.join(', ')}, known, ${changeOf(NOBODY)})) END;
  END $$`,
  'REVOKE ALL ON FUNCTION viewer_stamp() FROM PUBLIC',
];
