import type { MigrationInterface, QueryRunner } from 'typeorm';

const functions = [
  // Asked by the viewer's own standing: nobody else is answered. A look is shown only where whoever looked had a right of their own to the
  // child at that moment that is not kept from the family, and was neither community safety nor another member of the family.
  `CREATE FUNCTION who_looked(asked_child uuid, before bigint, at_most integer)
  RETURNS TABLE (id bigint, at timestamptz, "personId" uuid, "actingFor" uuid, deed text, types text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
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
            AND (r.kind NOT IN ('PARENT', 'YOUNG_PERSON', 'ADVOCATE') OR e.person_id = viewer_person())
            AND (r.person_id = e.person_id OR (r.person_id IS NULL AND EXISTS (
              SELECT FROM post p
              WHERE p.person_id = e.person_id AND p.organisation_id = e.acting_for AND p.kind = r.kind AND p.starts_at <= e.at AND p.ends_at >= e.at))))))
    ORDER BY e.id DESC LIMIT at_most
  $$`,
  `COMMENT ON FUNCTION who_looked IS 'Who looked at a child''s record: as the family may know it, and to the safeguarding lead all that was done for her school.'`,
];

export class CreateFamily20261121T2230 implements MigrationInterface {
  readonly name = 'CreateFamily1795300200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of functions) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION who_looked');
  }
}
