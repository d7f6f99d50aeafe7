import { sharedWith } from '../handling';
import { isTheirs } from '../predicate';
import { bitOf, bitsOf, Kind } from '../relationship';
import { atEachRow, onceAStatement } from '../viewer-words';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
/** So many places that a page of children seldom meets on one; two that fall on one place are looked up again. */
const PLACES = 512;
/**
 * How the viewer stands to a child, as bits. Rows come child by child and page by page, so what was found is remembered for the
 * transaction, and the very last at once: until the viewer changes (`enter`) or a relationship does, which begins a new epoch.
 */
const ofOneChild = [
  `CREATE OR REPLACE FUNCTION viewer_kinds(of_child uuid) RETURNS bigint LANGUAGE plpgsql STABLE ${DEFINER} AS $$
  DECLARE place text := 'app.standing_' || (uuid_hash(of_child) & ${PLACES - 1}); key text := current_setting('app.epoch', true) || of_child::text;
    kept text := current_setting(place, true); found bigint := 0;
  BEGIN
    IF left(kept, length(key)) = key THEN found := substr(kept, length(key) + 1)::bigint;
    ELSE
      IF of_child <> ALL (viewer_shut_out_children()) THEN
        SELECT coalesce(bit_or(${bitOf('r.kind')}), 0) INTO found
        FROM child_relationship r WHERE r.child_id = of_child AND r.starts_at <= now() AND r.ends_at > now() AND ${isTheirs(atEachRow)};
        IF of_child = ANY (viewer_restricted_children()) THEN found := found & ${bitsOf([Kind.RESTRICTED_PARENT])}; END IF;
      END IF;
      PERFORM set_config(place, key || found::text, true);
    END IF;
    PERFORM set_config('app.standing', of_child::text || found::text, true);
    RETURN found;
  END $$`,
  `CREATE OR REPLACE FUNCTION viewer_standing(of_child uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN left(current_setting('app.standing', true), 36) = of_child::text THEN nullif(substr(current_setting('app.standing', true), 37), '')::bigint ELSE viewer_kinds(of_child) END $$`,
];

/** What the predicates call; seldom asked is what is shared: only a row that no relationship reaches asks it, so it is kept out of the plans of the others. */
export const standingFunctions = (role: string): string[] => [
  ...ofOneChild,
  `CREATE OR REPLACE FUNCTION shared_with_viewer(record uuid) RETURNS boolean LANGUAGE plpgsql STABLE ${DEFINER} AS $$ BEGIN
    RETURN EXISTS (SELECT FROM record_share s WHERE s.record_id = record AND ${sharedWith(atEachRow)}); END $$`,
  `CREATE OR REPLACE FUNCTION viewer_shares(of_children uuid[]) RETURNS TABLE (child_id uuid, record_id uuid) LANGUAGE plpgsql STABLE ${DEFINER} AS $$
  #variable_conflict use_column
  BEGIN RETURN QUERY SELECT s.child_id, s.record_id FROM record_share s WHERE s.child_id = ANY (of_children) AND ${sharedWith(onceAStatement)}; END $$`,
  `CREATE OR REPLACE FUNCTION viewer_shares_of(of_child uuid) RETURNS uuid[] LANGUAGE plpgsql STABLE ${DEFINER} AS $$ BEGIN
    RETURN ARRAY(SELECT s.record_id FROM record_share s WHERE s.child_id = of_child AND ${sharedWith(atEachRow)}); END $$`,
  `REVOKE ALL ON FUNCTION viewer_kinds, viewer_standing, shared_with_viewer, viewer_shares, viewer_shares_of FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION viewer_kinds, viewer_standing, shared_with_viewer, viewer_shares, viewer_shares_of TO ${role}`,
];
