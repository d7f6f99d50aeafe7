import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/** What each function that shows the audit must leave out, so that an order beats it as well. */
interface LeftOut {
  readonly of: string;
  readonly shown: string;
}
/** That somebody was shut out, and that an order is against somebody, would else be told to the very one. */
const now: LeftOut = {
  of: ` AND (e.child_id IS NULL OR e.child_id <> ALL (viewer_shut_out_children()))
          AND (e.person_id = viewer_person() OR e.kind = 'READ' OR e.child_id <> ALL (watched) OR NOT e.types && '{CourtOrder,ConflictOfInterest}')`,
  shown: `CASE WHEN e.child_id = ANY (watched) AND e.person_id <> viewer_person()
          THEN ARRAY(SELECT t FROM unnest(e.types) AS t WHERE t NOT IN ('CourtOrder', 'ConflictOfInterest')) ELSE e.types END`,
};
const before: LeftOut = { of: '', shown: 'e.types' };

const WATCHED = `watched uuid[] := ARRAY(SELECT DISTINCT child_id FROM shut_out o WHERE o.person_id = viewer_person())`;
const NONE = `watched uuid[] := '{}'`;

const acts = ({ of, shown }: LeftOut, watched: string): string => {
  const act = `e.id, e.at, e.kind, e.person_id, e.acting_for, CASE WHEN kept THEN NULL ELSE e.child_id END, e.rule, CASE WHEN kept THEN NULL ELSE e.subject_id END, ${shown}`;
  const from = `audit_entry e, LATERAL (SELECT NOT whole AND e.kept_from_family <> '{}' AS kept) AS k`;
  return `CREATE OR REPLACE FUNCTION organisation_acts(asked_child uuid, asked_person uuid, before bigint, at_most integer)
  RETURNS TABLE (id bigint, at timestamptz, kind text, "personId" uuid, "actingFor" uuid, "childId" uuid, rule text, "subjectId" uuid, types text[]) ${DEFINER} AS $$
  DECLARE
    own uuid := viewer_acting_for();
    whole boolean := viewer_offices() && '{DSL,CARE_TEAM_MANAGER}'::text[];
    ${watched};
  BEGIN
    IF own IS NULL OR viewer_person() IS NULL
      OR NOT viewer_offices() && '{DSL,SEND_MANAGER,CLINICAL_SUPERVISOR,CARE_TEAM_MANAGER,DATA_PROTECTION_OFFICER,CALDICOTT_GUARDIAN}'::text[] THEN RETURN; END IF;
    -- Each in the order of an index, so that a page costs what a page holds.
    IF asked_child IS NOT NULL THEN
      RETURN QUERY SELECT ${act} FROM ${from}
        WHERE e.child_id = asked_child AND e.acting_for = own AND NOT kept AND (asked_person IS NULL OR e.person_id = asked_person) AND e.id < before${of}
        ORDER BY e.id DESC LIMIT at_most;
    ELSIF asked_person IS NOT NULL THEN
      RETURN QUERY SELECT ${act} FROM ${from} WHERE e.person_id = asked_person AND e.acting_for = own AND e.id < before${of} ORDER BY e.id DESC LIMIT at_most;
    ELSE
      RETURN QUERY SELECT ${act} FROM ${from} WHERE e.acting_for = own AND e.id < before${of} ORDER BY e.id DESC LIMIT at_most;
    END IF;
  END $$`;
};

const FAMILY = `('PARENT', 'RESTRICTED_PARENT', 'CARER', 'FOSTER_CARER', 'PARENT_FOR_EDUCATION', 'PARENT_FOR_HEALTH', 'PARENT_FOR_CARE', 'YOUNG_PERSON', 'ADVOCATE')`;
const COUNTS = ` AND r.child_id <> ALL (viewer_shut_out_children()) AND (r.kind = 'RESTRICTED_PARENT' OR r.child_id <> ALL (viewer_restricted_children()))`;

const looks = ({ of, shown }: LeftOut, counts: string, watched: string): string => `CREATE OR REPLACE FUNCTION who_looked(asked_child uuid, before bigint, at_most integer)
  RETURNS TABLE (id bigint, at timestamptz, "personId" uuid, "actingFor" uuid, deed text, types text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH viewer AS (
      SELECT coalesce(bool_or(r.kind IN ('PARENT', 'YOUNG_PERSON')), false) AS of_family, coalesce(bool_or(r.kind = 'DSL'), false) AS leads, ${watched} AS watched
      FROM child_relationship r
      WHERE r.child_id = asked_child AND r.acting_for = viewer_acting_for() AND r.starts_at <= now() AND r.ends_at > now()${counts}
        AND (r.person_id = viewer_person() OR (r.person_id IS NULL AND r.kind = ANY (viewer_offices()))))
    SELECT e.id, e.at, e.person_id, e.acting_for, e.rule, CASE WHEN own THEN ${shown} ELSE shown END
    FROM viewer, audit_entry e,
      LATERAL (SELECT viewer.leads AND e.acting_for = viewer_acting_for() AS own,
        ARRAY(SELECT t FROM unnest(e.types) AS t WHERE t <> ALL (e.kept_from_family) ORDER BY t) AS shown) AS x
    WHERE (viewer.of_family OR viewer.leads) AND e.child_id = asked_child AND e.id < before AND e.kind IN ('DEED', 'READ')${of}
      AND (own OR (
        -- A deed that is kept is kept whole; a reading that is kept shows what else it read, if that was more than whom it was about.
        CASE WHEN e.kept_from_family = '{}' THEN true ELSE e.kind = 'READ' AND NOT shown <@ '{Child}' END
        AND EXISTS (
          SELECT FROM child_relationship r
          WHERE r.child_id = e.child_id AND r.acting_for = e.acting_for AND r.starts_at <= e.at AND r.ends_at >= e.at AND NOT r.kept_from_family
            AND r.kind NOT IN ('POLICE', 'YOUTH_JUSTICE', 'POLICE_SYSTEM')
            AND (r.kind NOT IN ${FAMILY} OR e.person_id = viewer_person())
            AND (r.person_id = e.person_id OR (r.person_id IS NULL AND EXISTS (
              SELECT FROM post p
              WHERE p.person_id = e.person_id AND p.organisation_id = e.acting_for AND p.kind = r.kind AND p.starts_at <= e.at AND p.ends_at >= e.at))))))
    ORDER BY e.id DESC LIMIT at_most
  $$`;

const OVER = `SELECT child_id FROM child_relationship WHERE ends_at > after AND ends_at <= now()
      UNION SELECT child_id FROM record_share WHERE ends_at > after AND ends_at <= now()
      UNION SELECT organisation_id FROM post WHERE ends_at > after AND ends_at <= now()`;
const ended = (more: string): string => `CREATE OR REPLACE FUNCTION rights_ended(after timestamptz, OUT until timestamptz, OUT about uuid[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT now(), CASE WHEN after IS NULL THEN '{}' ELSE ARRAY(${OVER}${more}) END
  $$`;

/** Whoever listens is asked again whether they may, when somebody is shut out: now, or on the day that was named. */
const listening = [
  ended('\n      UNION SELECT child_id FROM shut_out WHERE starts_at > after AND starts_at <= now()'),
  `CREATE FUNCTION somebody_shut_out() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('golden_thread_right', NEW.child_id::text);
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER right_changed AFTER INSERT OR UPDATE ON shut_out FOR EACH ROW EXECUTE FUNCTION somebody_shut_out()`,
];

export class LetOrdersBeatAuditAndListening20261121T2349 implements MigrationInterface {
  readonly name = 'LetOrdersBeatAuditAndListening1795304940000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of listening) await runner.query(statement);
    await runner.query(acts(now, WATCHED));
    await runner.query(looks(now, COUNTS, 'ARRAY(SELECT DISTINCT o.child_id FROM shut_out o WHERE o.person_id = viewer_person())'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION somebody_shut_out CASCADE');
    await runner.query(ended(''));
    await runner.query(acts(before, NONE));
    await runner.query(looks(before, '', `'{}'::uuid[]`));
  }
}
