import { NIL_ID } from '../../platform/uuid';
import { sharedWith } from '../handling';
import { isTheirsToday } from '../predicate';
import { theirs } from '../reach';
import { atEachRow } from '../viewer-words';

/** Of more children the stamp would cost more than many an answer; whoever knows so many is answered anew. */
const MOST_CHILDREN = 1_000;
/** What stands for everything that is about no child: the directories. */
const NOBODY = `'${NIL_ID}'::uuid`;

const changeOf = (child: string): string => `(SELECT c.changed_by FROM last_change c WHERE c.about = ${child})`;
const settings = ['person', 'acting_for', 'offices', 'shut_out_children', 'shut_out_records', 'restricted_children'].map((name) => `current_setting('app.${name}', true)`).join(', ');

/** How the viewer stands to one child, what of the child is shared with them, and the last change of the child's records. */
const ofOne = `concat_ws('/',
      (SELECT string_agg(r.kind, ' ' ORDER BY r.kind) FROM child_relationship r WHERE r.child_id = of_child AND ${isTheirsToday(atEachRow)}),
      (SELECT string_agg(s.record_id::text, ' ' ORDER BY s.record_id) FROM record_share s WHERE s.child_id = of_child AND ${sharedWith(atEachRow)}), ${changeOf('of_child')})`;

/** The same of all children whom the viewer can know anything of, by a relationship or by a share; null where they are too many. */
const ofAll = `(SELECT coalesce(string_agg(concat_ws(' ', r.child_id, r.how, c.changed_by), ',' ORDER BY r.child_id, r.how), '') FROM (
      SELECT r.child_id, r.kind AS how FROM (${theirs(atEachRow)}) r
      UNION ALL SELECT s.child_id, s.record_id::text FROM record_share s WHERE ${sharedWith(atEachRow)} LIMIT ${MOST_CHILDREN + 1}) r
    LEFT JOIN last_change c ON c.about = r.child_id HAVING count(*) <= ${MOST_CHILDREN})`;

/**
 * Whatever can change an answer that was given to the viewer changes this: who they are and which orders hold, how they stand to the child,
 * or, where none is named, to every child whom they can know of, what is shared with them, and which transaction last changed a record of the
 * child, or a directory. What they cannot know of cannot have been in the answer, and cannot come into it before they stand to its child.
 */
export const stampFunction = `CREATE OR REPLACE FUNCTION viewer_stamp(of_child uuid) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE known text;
  BEGIN
    IF of_child IS NULL THEN known := ${ofAll}; ELSE known := ${ofOne}; END IF;
    RETURN CASE WHEN known IS NOT NULL THEN md5(concat_ws('/', ${settings}, known, ${changeOf(NOBODY)})) END;
  END $$`;
