import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  'CREATE INDEX audit_entry_of_person ON audit_entry (person_id, id)',
  'CREATE INDEX audit_entry_of_organisation ON audit_entry (acting_for, id)',
];

const ACT = 'e.id, e.at, e.kind, e.person_id, e.acting_for, CASE WHEN kept THEN NULL ELSE e.child_id END, e.rule, CASE WHEN kept THEN NULL ELSE e.subject_id END, e.types';
/** What the family is not told of says something of a child by being there: of whom is for those alone who keep it. */
const FROM = `audit_entry e, LATERAL (SELECT NOT whole AND e.kept_from_family <> '{}' AS kept) AS k`;

const acts = [
  `CREATE FUNCTION organisation_acts(asked_child uuid, asked_person uuid, before bigint, at_most integer)
  RETURNS TABLE (id bigint, at timestamptz, kind text, "personId" uuid, "actingFor" uuid, "childId" uuid, rule text, "subjectId" uuid, types text[])
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    own uuid := viewer_acting_for();
    whole boolean := viewer_offices() && '{DSL,CARE_TEAM_MANAGER}'::text[];
  BEGIN
    IF own IS NULL OR viewer_person() IS NULL
      OR NOT viewer_offices() && '{DSL,SEND_MANAGER,CLINICAL_SUPERVISOR,CARE_TEAM_MANAGER,DATA_PROTECTION_OFFICER,CALDICOTT_GUARDIAN}'::text[] THEN RETURN; END IF;
    -- Each in the order of an index, so that a page costs what a page holds.
    IF asked_child IS NOT NULL THEN
      RETURN QUERY SELECT ${ACT} FROM ${FROM}
        WHERE e.child_id = asked_child AND e.acting_for = own AND NOT kept AND (asked_person IS NULL OR e.person_id = asked_person) AND e.id < before
        ORDER BY e.id DESC LIMIT at_most;
    ELSIF asked_person IS NOT NULL THEN
      RETURN QUERY SELECT ${ACT} FROM ${FROM} WHERE e.person_id = asked_person AND e.acting_for = own AND e.id < before ORDER BY e.id DESC LIMIT at_most;
    ELSE
      RETURN QUERY SELECT ${ACT} FROM ${FROM} WHERE e.acting_for = own AND e.id < before ORDER BY e.id DESC LIMIT at_most;
    END IF;
  END $$`,
  `COMMENT ON FUNCTION organisation_acts IS 'What was done, read and refused in the name of the viewer''s organisation, to those who oversee it; nothing to anybody else.'`,
];

/** Everyone who stands to a child as one of the family: there are more ways than when the function was first written. */
const FAMILY = `('PARENT', 'RESTRICTED_PARENT', 'CARER', 'FOSTER_CARER', 'PARENT_FOR_EDUCATION', 'PARENT_FOR_HEALTH', 'PARENT_FOR_CARE', 'YOUNG_PERSON', 'ADVOCATE')`;
const whoLooked = (family: string): string => `CREATE OR REPLACE FUNCTION who_looked(asked_child uuid, before bigint, at_most integer)
  RETURNS TABLE (id bigint, at timestamptz, "personId" uuid, "actingFor" uuid, deed text, types text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH viewer AS (
      SELECT coalesce(bool_or(r.kind IN ('PARENT', 'YOUNG_PERSON')), false) AS of_family, coalesce(bool_or(r.kind = 'DSL'), false) AS leads
      FROM child_relationship r
      WHERE r.child_id = asked_child AND r.acting_for = viewer_acting_for() AND r.starts_at <= now() AND r.ends_at > now()
        AND (r.person_id = viewer_person() OR (r.person_id IS NULL AND r.kind = ANY (viewer_offices()))))
    SELECT e.id, e.at, e.person_id, e.acting_for, e.rule, CASE WHEN own THEN e.types ELSE shown END
    FROM viewer, audit_entry e,
      LATERAL (SELECT viewer.leads AND e.acting_for = viewer_acting_for() AS own,
        ARRAY(SELECT t FROM unnest(e.types) AS t WHERE t <> ALL (e.kept_from_family) ORDER BY t) AS shown) AS x
    WHERE (viewer.of_family OR viewer.leads) AND e.child_id = asked_child AND e.id < before AND e.kind IN ('DEED', 'READ')
      AND (own OR (
        -- A deed that is kept is kept whole; a reading that is kept shows what else it read, if that was more than whom it was about.
        CASE WHEN e.kept_from_family = '{}' THEN true ELSE e.kind = 'READ' AND NOT shown <@ '{Child}' END
        AND EXISTS (
          SELECT FROM child_relationship r
          WHERE r.child_id = e.child_id AND r.acting_for = e.acting_for AND r.starts_at <= e.at AND r.ends_at >= e.at AND NOT r.kept_from_family
            AND r.kind NOT IN ('POLICE', 'YOUTH_JUSTICE', 'POLICE_SYSTEM')
            AND (r.kind NOT IN ${family} OR e.person_id = viewer_person())
            AND (r.person_id = e.person_id OR (r.person_id IS NULL AND EXISTS (
              SELECT FROM post p
              WHERE p.person_id = e.person_id AND p.organisation_id = e.acting_for AND p.kind = r.kind AND p.starts_at <= e.at AND p.ends_at >= e.at))))))
    ORDER BY e.id DESC LIMIT at_most
  $$`;

export class ShowTheAudit20261121T2330 implements MigrationInterface {
  readonly name = 'ShowTheAudit1795303800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...indexes, ...acts, whoLooked(FAMILY)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(whoLooked(`('PARENT', 'YOUNG_PERSON', 'ADVOCATE')`));
    await runner.query('DROP FUNCTION organisation_acts');
    await runner.query('DROP INDEX audit_entry_of_person, audit_entry_of_organisation');
  }
}
