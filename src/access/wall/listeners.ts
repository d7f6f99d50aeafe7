import { tableOf } from '../../platform/database/table';
import { HandlingCode } from '../handling';
import { policies, type Policy } from '../policy';
import { kindsOfEach, sharedOfEach } from '../predicate';
import type { ViewerWords } from '../viewer-words';

/** What stands for the viewer where many are asked about at once, each a row `v`. */
const ofEach: ViewerWords = { person: 'v.person_id', actingFor: 'v.acting_for', offices: 'v.offices', shutOutChildren: 'v.shut_out', restrictedChildren: 'v.restricted' };

/** As `enter` reads what somebody is shut out of. */
const shutting = (of: string): string => `FROM shut_out o WHERE o.person_id = c.person_id AND ${of} AND o.starts_at <= now() AND o.ends_at > now()`;

/**
 * How each of many listeners stands to a child, in one statement and one snapshot: entered as `enter` lets them in, and reaching what
 * the policies' own predicates let them reach. Who is not let in has no person or no capacity here, and is told why one by one.
 */
const standingsTo = `
  CREATE OR REPLACE FUNCTION standings_to(children uuid[], issuers text[], subjects text[], asked text[])
  RETURNS TABLE (place integer, "personId" uuid, "actingFor" uuid, offices text[], kinds text[], shared uuid[], "shutOutOf" uuid[])
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  #variable_conflict use_column
  BEGIN
    IF current_setting('app.reads_events', true) IS DISTINCT FROM 'on' THEN RAISE EXCEPTION 'permission denied: only the reader of events asks how many stand to a child'; END IF;
    RETURN QUERY
    WITH known AS MATERIALIZED (
      SELECT l.place::integer AS place, l.child_id, l.asked, a.holder_id AS person_id, CASE WHEN a.holder_id IS NOT NULL THEN capacities(a.holder_id) END AS mine
      FROM unnest(standings_to.children, standings_to.issuers, standings_to.subjects, standings_to.asked) WITH ORDINALITY AS l (child_id, issuer, subject, asked, place)
      LEFT JOIN account a ON a.issuer = l.issuer AND a.subject = l.subject AND a.suspended_at IS NULL),
    capable AS MATERIALIZED (
      SELECT k.place, k.child_id, k.person_id, CASE
        WHEN k.asked IS NOT NULL THEN (SELECT m FROM unnest(k.mine) AS m WHERE m::text = lower(k.asked) OR (k.asked = 'family' AND m = k.person_id))
        WHEN cardinality(k.mine) = 0 THEN k.person_id
        WHEN cardinality(k.mine) = 1 THEN k.mine[1] END AS acting_for
      FROM known k),
    viewers AS MATERIALIZED (
      SELECT c.*, ARRAY(SELECT DISTINCT p.kind FROM post p
        WHERE p.person_id = c.person_id AND p.organisation_id = c.acting_for AND p.starts_at <= now() AND p.ends_at > now()) AS offices,
        ARRAY(SELECT o.child_id ${shutting('o.record_id IS NULL')} AND (o.in_family = 'SHUT' OR c.acting_for IS DISTINCT FROM c.person_id)) AS shut_out,
        ARRAY(SELECT o.child_id ${shutting('o.record_id IS NULL')} AND o.in_family = 'RESTRICTED' AND c.acting_for IS NOT DISTINCT FROM c.person_id) AS restricted,
        ARRAY(SELECT o.record_id ${shutting('o.child_id = c.child_id AND o.record_id IS NOT NULL')} ORDER BY o.record_id) AS shut_out_of
      FROM capable c)
    SELECT v.place, v.person_id, v.acting_for, v.offices, ${kindsOfEach('v.child_id', ofEach)}, ${sharedOfEach('v.child_id', ofEach)}, v.shut_out_of FROM viewers v;
  END $$`;

const keptIn = ({ name, entity }: Policy): string =>
  `WHEN '${name}' THEN IF EXISTS (SELECT FROM "${tableOf(entity).name}" t WHERE t.child_id = about_child AND t.handling = '${HandlingCode.NAMED_PEOPLE}') THEN RETURN true; END IF;`;

/** Whether somebody has kept a record of this child to named people: among such records even those of equal rights see each their own. */
const keptToNamed = (): string => `
  CREATE OR REPLACE FUNCTION kept_to_named(about_child uuid, of_types text[]) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE of_type text; BEGIN
    FOREACH of_type IN ARRAY of_types LOOP
      CASE of_type ${policies().filter(({ neverNarrowed }) => !neverNarrowed).map(keptIn).join('\n      ')} ELSE NULL; END CASE;
    END LOOP;
    RETURN false;
  END $$`;

/** What the reader of events may do, beside reading the log. */
export const listeners = (role: string): string[] => [
  `GRANT SELECT ON event_floor TO ${role}`,
  'DROP FUNCTION IF EXISTS standings_to(uuid[], text[], text[], text[])',
  standingsTo,
  keptToNamed(),
  'REVOKE ALL ON FUNCTION standings_to, kept_to_named FROM PUBLIC',
  `GRANT EXECUTE ON FUNCTION standings_to, kept_to_named, let_events_go, rights_ended, note_reads TO ${role}`,
];
