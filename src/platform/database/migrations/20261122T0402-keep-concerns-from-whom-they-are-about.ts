import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/** What each function that shows the audit must leave out, so that nobody learns there of what is kept from them by name. */
interface LeftOut {
  readonly of: string;
  readonly shown: string;
}
const leftOut = (kept: string, alone: string): LeftOut => ({
  of: ` AND (e.child_id IS NULL OR e.child_id <> ALL (viewer_shut_out_children()))
          AND (e.person_id = viewer_person() OR e.kind = 'READ' OR e.child_id <> ALL (watched) OR NOT e.types && '{CourtOrder,ConflictOfInterest}')${alone}`,
  shown: `CASE WHEN e.child_id = ANY (watched) AND e.person_id <> viewer_person()
          THEN ARRAY(SELECT t FROM unnest(e.types) AS t WHERE t <> ALL ('{${kept}}')) ELSE e.types END`,
});
const CONCERNS = 'Concern,ConcernAddition,ConcernDecision,ConcernLink';
/** A concern about a colleague does not exist for them: neither that it was recorded and worked on, nor that somebody reads concerns about that child. */
const now = leftOut(
  `CourtOrder,ConflictOfInterest,${CONCERNS}`,
  `
          AND (e.person_id = viewer_person() OR e.subject_id IS NULL OR e.subject_id <> ALL (viewer_shut_out_records()))
          AND (e.person_id = viewer_person() OR e.kind <> 'READ' OR e.child_id <> ALL (watched) OR NOT e.types <@ '{${CONCERNS}}')`,
);
const before = leftOut('CourtOrder,ConflictOfInterest', '');

const WATCHED = `watched uuid[] := ARRAY(SELECT DISTINCT child_id FROM shut_out o WHERE o.person_id = viewer_person())`;

const acts = ({ of, shown }: LeftOut): string => {
  const act = `e.id, e.at, e.kind, e.person_id, e.acting_for, CASE WHEN kept THEN NULL ELSE e.child_id END, e.rule, CASE WHEN kept THEN NULL ELSE e.subject_id END, ${shown}`;
  const from = `audit_entry e, LATERAL (SELECT NOT whole AND e.kept_from_family <> '{}' AS kept) AS k`;
  return `CREATE OR REPLACE FUNCTION organisation_acts(asked_child uuid, asked_person uuid, before bigint, at_most integer)
  RETURNS TABLE (id bigint, at timestamptz, kind text, "personId" uuid, "actingFor" uuid, "childId" uuid, rule text, "subjectId" uuid, types text[]) ${DEFINER} AS $$
  DECLARE
    own uuid := viewer_acting_for();
    whole boolean := viewer_offices() && '{DSL,CARE_TEAM_MANAGER}'::text[];
    ${WATCHED};
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

const looks = ({ of, shown }: LeftOut): string => `CREATE OR REPLACE FUNCTION who_looked(asked_child uuid, before bigint, at_most integer)
  RETURNS TABLE (id bigint, at timestamptz, "personId" uuid, "actingFor" uuid, deed text, types text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH viewer AS (
      SELECT coalesce(bool_or(r.kind IN ('PARENT', 'YOUNG_PERSON')), false) AS of_family, coalesce(bool_or(r.kind = 'DSL'), false) AS leads, ARRAY(SELECT DISTINCT o.child_id FROM shut_out o WHERE o.person_id = viewer_person()) AS watched
      FROM child_relationship r
      WHERE r.child_id = asked_child AND r.acting_for = viewer_acting_for() AND r.starts_at <= now() AND r.ends_at > now()${COUNTS}
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

export class KeepConcernsFromWhomTheyAreAbout20261122T0402 implements MigrationInterface {
  readonly name = 'KeepConcernsFromWhomTheyAreAbout1795320120000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [acts(now), looks(now)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [acts(before), looks(before)]) await runner.query(statement);
  }
}
