import { bitsOfEach, sharedOfEach } from '../predicate';
import type { ViewerWords } from '../viewer-words';
import { toldApart } from './told-apart';

/** What stands for the viewer where many are asked about at once, each a row `v`. */
const ofEach: ViewerWords = { person: 'v.person_id', actingFor: 'v.acting_for', offices: 'v.offices', shutOutChildren: 'v.shut_out', restrictedChildren: 'v.restricted' };

const valid = (row: string): string => `${row}.starts_at <= now() AND ${row}.ends_at > now()`;
/** As `enter` reads what somebody is shut out of. */
const shutting = (what: string, of: string): string => `ARRAY(SELECT DISTINCT o.${what} FROM shutting o WHERE o.person_id = c.person_id AND ${of})`;
const counts = `NOT (o.in_family <> 'SHUT' AND c.acting_for IS NOT DISTINCT FROM c.person_id)`;

/** Who they are and in what capacity, by account: as `enter` and `capacities` say it, and asked for all of them at once. */
const viewers = `
    accounts AS MATERIALIZED (
      SELECT l.account::integer AS account, l.asked,
        (SELECT a.holder_id FROM account a WHERE a.issuer = l.issuer AND a.subject = l.subject AND a.suspended_at IS NULL) AS person_id
      FROM unnest(standings_to.issuers, standings_to.subjects, standings_to.asked) WITH ORDINALITY AS l (issuer, subject, asked, account)),
    shutting AS MATERIALIZED (SELECT o.* FROM shut_out o WHERE o.person_id = ANY (ARRAY(SELECT a.person_id FROM accounts a)) AND ${valid('o')}),
    holders AS MATERIALIZED (
      SELECT a.*, ARRAY(SELECT DISTINCT p.organisation_id FROM post p WHERE p.person_id = a.person_id AND ${valid('p')})
        || ARRAY(SELECT a.person_id WHERE EXISTS (SELECT FROM child_relationship r WHERE r.acting_for = a.person_id AND r.person_id = a.person_id AND ${valid('r')}
          AND NOT EXISTS (SELECT FROM shutting o WHERE o.person_id = a.person_id AND o.child_id = r.child_id AND o.record_id IS NULL AND o.in_family = 'SHUT'))) AS mine
      FROM accounts a),
    capable AS MATERIALIZED (
      SELECT h.account, h.person_id, CASE
        WHEN h.asked = 'family' AND h.person_id = ANY (h.mine) THEN h.person_id
        WHEN h.asked IS NOT NULL THEN (SELECT m FROM unnest(h.mine) AS m WHERE m::text = lower(h.asked))
        WHEN cardinality(h.mine) = 0 THEN h.person_id
        WHEN cardinality(h.mine) = 1 THEN h.mine[1] END AS acting_for
      FROM holders h),
    viewers AS MATERIALIZED (
      SELECT c.*, ARRAY(SELECT DISTINCT p.kind FROM post p WHERE p.person_id = c.person_id AND p.organisation_id = c.acting_for AND ${valid('p')}) AS offices,
        ${shutting('child_id', `o.record_id IS NULL AND ${counts}`)} AS shut_out,
        ${shutting('record_id', `o.record_id IS NOT NULL AND ${counts}`)} AS shut_out_records,
        ${shutting('child_id', `o.record_id IS NULL AND o.in_family = 'RESTRICTED' AND c.acting_for IS NOT DISTINCT FROM c.person_id`)} AS restricted
      FROM capable c)`;

/** What `enter` would have set of somebody, and how they stand to the child: kept for the transaction, so that a ride in it may become them. */
const remembered = `set_config('app.rider_' || s.place, ARRAY[s.person_id::text, s.acting_for::text, s.offices::text, s.shut_out::text, s.shut_out_records::text,
      s.restricted::text, s.child_id::text, s.standing::text]::text, true)`;

/**
 * How each of many listeners stands to a child, in one statement and one snapshot: entered as `enter` lets them in, and reaching what
 * the policies' own predicates let them reach. Who is not let in has no person or no capacity here, and is told why one by one.
 */
const standingsTo = `
  CREATE OR REPLACE FUNCTION standings_to(children uuid[], whose integer[], issuers text[], subjects text[], asked text[])
  RETURNS TABLE (place integer, "personId" uuid, "actingFor" uuid, offices text[], standing text, shared uuid[], "shutOutOf" uuid[], rides boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  #variable_conflict use_column
  BEGIN
    IF current_setting('app.reads_events', true) IS DISTINCT FROM 'on' THEN RAISE EXCEPTION 'permission denied: only the reader of events asks how many stand to a child'; END IF;
    RETURN QUERY
    WITH ${viewers},
    standing AS MATERIALIZED (
      SELECT l.place::integer AS place, l.child_id, v.*, ${bitsOfEach('l.child_id', ofEach)} AS standing, ${sharedOfEach('l.child_id', ofEach)} AS shared,
        ARRAY(SELECT o.record_id FROM shutting o WHERE o.person_id = v.person_id AND o.child_id = l.child_id AND o.record_id IS NOT NULL ORDER BY o.record_id) AS shut_out_of
      FROM unnest(standings_to.children, standings_to.whose) WITH ORDINALITY AS l (child_id, account, place) JOIN viewers v ON v.account = l.account)
    SELECT s.place, s.person_id, s.acting_for, s.offices, s.standing::text, s.shared, s.shut_out_of,
      CASE WHEN s.acting_for IS NOT NULL AND (s.standing <> 0 OR s.shared <> '{}') THEN ${remembered} IS NOT NULL ELSE false END FROM standing s;
  END $$`;

/** Makes the transaction that of a listener whom `standings_to` has let in within it; nobody else can be named. */
const rideAs = `
  CREATE OR REPLACE FUNCTION ride_as(place integer) RETURNS void LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE rider text[] := nullif(current_setting('app.rider_' || place, true), '')::text[]; BEGIN
    IF rider IS NULL THEN RAISE EXCEPTION 'nobody was let in at this place' USING ERRCODE = 'GT401'; END IF;
    PERFORM set_config('app.person', rider[1], true), set_config('app.acting_for', rider[2], true), set_config('app.offices', rider[3], true),
      set_config('app.shut_out_children', rider[4], true), set_config('app.shut_out_records', rider[5], true), set_config('app.restricted_children', rider[6], true),
      set_config('app.epoch', (coalesce(nullif(current_setting('app.epoch', true), ''), '0')::integer + 1)::text, true), set_config('app.standing', rider[7], true), set_config('app.standing_kinds', rider[8], true);
  END $$`;

/** What the reader of events may do, beside reading the log. */
export const listeners = (role: string): string[] => [
  `GRANT SELECT ON event_floor TO ${role}`,
  'DROP FUNCTION IF EXISTS standings_to(uuid[], text[], text[], text[]), standings_to(uuid[], integer[], text[], text[], text[])',
  standingsTo,
  rideAs,
  'DROP FUNCTION IF EXISTS kept_to_named',
  toldApart(),
  'REVOKE ALL ON FUNCTION standings_to, ride_as, told_apart FROM PUBLIC',
  `GRANT EXECUTE ON FUNCTION standings_to, ride_as, told_apart, let_events_go, rights_ended, note_reads TO ${role}`,
];
