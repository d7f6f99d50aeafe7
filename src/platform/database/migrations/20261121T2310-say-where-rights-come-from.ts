import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE "opened_matters" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "family_member_id" uuid NOT NULL,
      "parent_id" uuid NOT NULL,
      "matters" jsonb NOT NULL,
      "opened_by" text NOT NULL,
      "assessed_on" date,
      "assessed_by" text,
      "finding" text,
      "until_on" date,
      "closed_on" date,
      "closed_reason" text,
      CONSTRAINT "PK_6f367807a5cbd87843c83414e75" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_60ea799d380ab4d4b46c1e825b" ON "opened_matters" ("child_id")`,
  `CREATE INDEX "IDX_fafa378ce60c90eade0dd17772" ON "opened_matters" ("family_member_id")`,
  `ALTER TABLE "family_member" ADD "fosters" boolean NOT NULL DEFAULT false, ADD "stands_as" text, ADD "consent_by" uuid, ADD "reason" text,
    ADD "until_on" date, ADD "ended_reason" text`,
  `CREATE INDEX "IDX_cd0fcfdd1fab7cc5aace990342" ON "family_member" ("person_id")`,
  `ALTER TABLE "known_agency" ADD "closed_reason" text`,
];

const functions = [
  `CREATE FUNCTION end_rights(ended_child uuid, sources uuid[], holders uuid[], moment timestamptz) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE ended bigint; ends timestamptz := greatest(coalesce(moment, now()), now());
  BEGIN
    IF sources IS NULL AND holders IS NULL THEN RAISE EXCEPTION 'it must be said which rights end'; END IF;
    IF NOT EXISTS (SELECT FROM child_relationship m WHERE m.child_id = ended_child AND m.acting_for = viewer_acting_for() AND m.starts_at <= now() AND m.ends_at > now()
        AND (m.person_id = viewer_person() OR (m.person_id IS NULL AND m.kind = ANY (viewer_offices())))) THEN
      RAISE EXCEPTION 'whoever ends a right stands to the child themself' USING ERRCODE = '42501';
    END IF;
    UPDATE child_relationship r SET ends_at = ends
    WHERE r.child_id = ended_child AND (sources IS NULL OR r.source_id = ANY (sources)) AND (holders IS NULL OR r.acting_for = ANY (holders)) AND r.ends_at > ends;
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
  END $$`,
  `REVOKE ALL ON FUNCTION end_rights FROM PUBLIC`,
  `COMMENT ON FUNCTION end_rights IS 'Ends rights to a child by their sources, by whom they are of, or by both, now or at a moment; what ends earlier is left as it is.'`,
];

/** What was granted before is brought to what is granted from now on. */
const rights = [
  `UPDATE child_relationship r SET kind = 'CARER' FROM family_member f
    WHERE r.source_id = f.id AND r.source = 'FamilyMember' AND r.kind = 'PARENT' AND f.has_care AND NOT f.parental_responsibility`,
  `UPDATE child_relationship r SET ends_at = ends.at FROM child c
      CROSS JOIN LATERAL (SELECT make_date(extract(year FROM c.date_of_birth)::int + CASE WHEN extract(month FROM c.date_of_birth) >= 9 THEN 17 ELSE 16 END, 6, 30) AS june) AS year
      CROSS JOIN LATERAL (SELECT (june - (extract(isodow FROM june)::int + 2) % 7 + 1)::timestamp AT TIME ZONE 'Europe/London' AS at) AS ends
    WHERE r.child_id = c.id AND r.source = 'FamilyMember' AND r.kind IN ('PARENT', 'CARER') AND r.ends_at > ends.at`,
  `UPDATE family_member f SET stands_as = r.kind, version = f.version + 1 FROM child_relationship r WHERE r.source_id = f.id AND r.source = 'FamilyMember'`,
  `UPDATE family_member SET stands_as = CASE WHEN parental_responsibility THEN 'PARENT' ELSE 'CARER' END, version = version + 1
    WHERE stands_as IS NULL AND (parental_responsibility OR has_care)`,
  `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, reason, starts_at, ends_at, granted_by, granted_for)
    SELECT child_id, NULL, acting_for, CASE kind WHEN 'SOCIAL_WORKER' THEN 'CARE_TEAM_MANAGER' ELSE 'CLINICAL_SUPERVISOR' END, source, source_id,
      'supervises a ' || replace(lower(kind), '_', ' ') || ' of the team', now(), ends_at, granted_by, granted_for
    FROM child_relationship WHERE source = 'TeamMember' AND kind IN ('THERAPIST', 'CLINICIAN', 'SOCIAL_WORKER') AND ends_at > now()`,
];

const down = [
  `DELETE FROM child_relationship WHERE source = 'OpenedMatters' OR (source = 'TeamMember' AND kind IN ('CLINICAL_SUPERVISOR', 'CARE_TEAM_MANAGER'))`,
  `UPDATE child_relationship SET kind = 'PARENT' WHERE source = 'FamilyMember' AND kind IN ('CARER', 'FOSTER_CARER')`,
  'DROP FUNCTION IF EXISTS may_open CASCADE',
  'DROP FUNCTION end_rights',
  'DROP TABLE opened_matters',
  `ALTER TABLE family_member DROP COLUMN fosters, DROP COLUMN stands_as, DROP COLUMN consent_by, DROP COLUMN reason, DROP COLUMN until_on, DROP COLUMN ended_reason`,
  'DROP INDEX "IDX_cd0fcfdd1fab7cc5aace990342"',
  'ALTER TABLE known_agency DROP COLUMN closed_reason',
];

export class SayWhereRightsComeFrom20261121T2310 implements MigrationInterface {
  readonly name = 'SayWhereRightsComeFrom1795302600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions, ...rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
