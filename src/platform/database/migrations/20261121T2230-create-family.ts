import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE "line_comment" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "line_type" text NOT NULL,
      "line_id" uuid NOT NULL,
      "version_line_id" uuid,
      "section" text NOT NULL,
      "text" text NOT NULL,
      "in_reply_to_id" uuid,
      "shared_with_family" boolean NOT NULL,
      "line_for" uuid NOT NULL,
      CONSTRAINT "PK_c139fc769d11ee3826132ab6300" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_3ddbb8b87c13ca8aea48ac574f" ON "line_comment" ("child_id")`,
  `CREATE INDEX "IDX_0e67d86e637da76d10777b7223" ON "line_comment" ("line_id")`,
  `CREATE INDEX "IDX_03ccc4aeed264c840818b05c4d" ON "line_comment" ("version_line_id")`,
  `CREATE INDEX "IDX_3305acd5e37953ed5ff58de0c3" ON "line_comment" ("in_reply_to_id")`,
  `CREATE TABLE "plan_agreement" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "plan_id" uuid NOT NULL,
      "plan_version_id" uuid NOT NULL,
      "answer" text NOT NULL,
      "reason" text,
      "number" integer NOT NULL,
      "answered_as" text NOT NULL,
      "parental_responsibility" boolean NOT NULL,
      CONSTRAINT "PK_32e6ec3c8c8a59e148895f327ed" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_301e6b8d3703e8d3ac2b849e2e" ON "plan_agreement" ("child_id")`,
  `CREATE UNIQUE INDEX "plan_agreement_once" ON "plan_agreement" ("plan_version_id", "recorded_by", "number")`,
];

const functions = [
  // Asked by the viewer's own standing: nobody else is answered. A look is shown only where whoever looked had a right of their own to the
  // child at that moment that is not kept from the family, and was neither community safety nor another member of the family.
  `CREATE FUNCTION who_looked(asked_child uuid, before bigint, at_most integer)
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
    for (const statement of [...tables, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION who_looked');
    await runner.query('DROP TABLE line_comment, plan_agreement');
  }
}
