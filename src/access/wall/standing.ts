import { sharedWith } from '../handling';
import { isTheirsToday } from '../predicate';
import { theirs } from '../reach';
import { notShutOutSql } from '../shut-out';
import { bitOf, bitsOf, Kind } from '../relationship';
import { atEachRow, onceAStatement } from '../viewer-words';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
/** So many places that what is remembered is spread over: each is a text that is searched for the child. */
const PLACES = 512;
const MOST_IN_PLACE = 2_000;
const RESTRICTED = bitsOf([Kind.RESTRICTED_PARENT]);

const placeOf = (child: string): string => `'app.standing_' || (uuid_hash(${child}) & ${PLACES - 1})`;
const KINDS = `bit_or(${bitOf('r.kind')})`;
const EPOCH = `current_setting('app.epoch', true) || ' '`;

/** All children to whom the viewer stands, each with the bits, spread over the places. */
const rememberAll = `PERFORM set_config('app.standing_' || k.place, epoch || k.kept, true) FROM (
      SELECT uuid_hash(c.child_id) & ${PLACES - 1} AS place, string_agg(c.child_id::text || ' ' || c.kinds || ' ', '') AS kept FROM (
        SELECT r.child_id, CASE WHEN ${notShutOutSql('r', onceAStatement)} THEN ${KINDS} ELSE 0 END
          & CASE WHEN r.child_id = ANY (${onceAStatement.restrictedChildren}) THEN ${RESTRICTED} ELSE -1 END AS kinds
        FROM (${theirs(onceAStatement)}) r GROUP BY r.child_id) c GROUP BY 1) k`;

/**
 * How the viewer stands to a child, as bits. Rows come child by child and page by page, so what was found is remembered for the
 * transaction, and the very last at once: until the viewer changes (`enter`) or a relationship does, which begins a new epoch. Where child
 * after child has to be looked up, all are looked up together, at about the price of those that came before; whoever is not among them is
 * nobody to the viewer, and need not be looked for.
 */
const ofOneChild = [
  `CREATE OR REPLACE FUNCTION viewer_looks_up(of_child uuid) RETURNS text LANGUAGE plpgsql STABLE ${DEFINER} AS $$
  DECLARE epoch text := ${EPOCH}; kept text := current_setting('app.looked_up', true); nth integer := 1; most integer; found bigint := 0; place text := ${placeOf('of_child')};
  BEGIN
    IF starts_with(kept, epoch) THEN nth := split_part(kept, ' ', 2)::integer + 1; END IF;
    kept := set_config('app.looked_up', epoch || nth, true);
    IF nth IN (4, 32, 256, 2048) THEN most := 16 * nth; END IF;
    IF most IS NOT NULL AND NOT EXISTS (SELECT FROM (${theirs(onceAStatement)}) r OFFSET most) THEN
      ${rememberAll};
      kept := set_config('app.all_remembered', epoch, true);
      RETURN viewer_kinds(of_child)::text;
    END IF;
    IF of_child <> ALL (${atEachRow.shutOutChildren}) THEN
      SELECT coalesce(${KINDS}, 0) INTO found
      FROM child_relationship r WHERE r.child_id = of_child AND ${isTheirsToday(atEachRow)};
      IF of_child = ANY (${atEachRow.restrictedChildren}) THEN found := found & ${RESTRICTED}; END IF;
    END IF;
    kept := current_setting(place, true);
    kept := set_config(place, CASE WHEN starts_with(kept, epoch) AND length(kept) < ${MOST_IN_PLACE} THEN kept ELSE epoch END || of_child || ' ' || found || ' ', true);
    RETURN found;
  END $$`,
  `CREATE OR REPLACE FUNCTION viewer_kinds(of_child uuid) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
  DECLARE child text := of_child; kept text := current_setting(${placeOf('of_child')}, true); found text;
  BEGIN
    IF starts_with(kept, ${EPOCH}) THEN found := split_part(split_part(kept, child || ' ', 2), ' ', 1); END IF;
    IF coalesce(found, '') = '' THEN found := CASE WHEN current_setting('app.all_remembered', true) = ${EPOCH} THEN '0' ELSE viewer_looks_up(of_child) END; END IF;
    kept := set_config('app.standing', child, true);
    kept := set_config('app.standing_kinds', found, true);
    RETURN found;
  END $$`,
  `CREATE OR REPLACE FUNCTION viewer_standing(of_child uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN current_setting('app.standing', true) = of_child::text THEN current_setting('app.standing_kinds', true)::bigint ELSE viewer_kinds(of_child) END $$`,
];

/** What the predicates call; seldom asked is what is shared: only a row that no relationship reaches asks it, so it is kept out of the plans of the others. */
export const standingFunctions = (role: string): string[] => [
  ...ofOneChild,
  `CREATE OR REPLACE FUNCTION shared_with_viewer(record uuid) RETURNS boolean LANGUAGE plpgsql STABLE ${DEFINER} AS $$ BEGIN
    RETURN EXISTS (SELECT FROM record_share s WHERE s.record_id = record AND ${sharedWith(atEachRow)}); END $$`,
  // Without the setting PostgreSQL would plan for an array of one anew each time, at ten times the price of the asking. The hub's own connections are set so
  // already; those that a pooler lends are not.
  `CREATE OR REPLACE FUNCTION viewer_shares(of_children uuid[]) RETURNS TABLE (child_id uuid, record_id uuid) LANGUAGE plpgsql STABLE ${DEFINER} SET plan_cache_mode = force_generic_plan AS $$
  #variable_conflict use_column
  BEGIN RETURN QUERY SELECT s.child_id, s.record_id FROM record_share s WHERE s.child_id = ANY (of_children) AND ${sharedWith(atEachRow)}; END $$`,
  `CREATE OR REPLACE FUNCTION viewer_shares_of(of_child uuid) RETURNS uuid[] LANGUAGE plpgsql STABLE ${DEFINER} AS $$ BEGIN
    RETURN ARRAY(SELECT s.record_id FROM record_share s WHERE s.child_id = of_child AND ${sharedWith(atEachRow)}); END $$`,
  `REVOKE ALL ON FUNCTION viewer_looks_up, viewer_kinds, viewer_standing, shared_with_viewer, viewer_shares, viewer_shares_of FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION viewer_looks_up, viewer_kinds, viewer_standing, shared_with_viewer, viewer_shares, viewer_shares_of TO ${role}`,
];
