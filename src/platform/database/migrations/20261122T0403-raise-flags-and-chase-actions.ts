import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

const tables = [
  `CREATE TABLE "safeguarding_chase" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "action_id" uuid NOT NULL,
      "stage" text NOT NULL,
      "due_on" date NOT NULL,
      "chased_on" date NOT NULL,
      "lead_organisation_id" uuid NOT NULL,
      "owner_organisation_id" uuid NOT NULL,
      "owner_post" text NOT NULL,
      "owner_person_id" uuid NOT NULL,
      CONSTRAINT "PK_fae47c45468c39e919c610a3433" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_667a7cc277cbefaa83a20c0185" ON "safeguarding_chase" ("child_id")`,
  `CREATE UNIQUE INDEX "safeguarding_chase_once_a_stage" ON "safeguarding_chase" ("action_id", "stage", "due_on")`,
  `CREATE TABLE "safeguarding_flag" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "state" text NOT NULL,
      "reason" text NOT NULL,
      "lowered_at" TIMESTAMP WITH TIME ZONE,
      "lowered_reason" text,
      CONSTRAINT "PK_f559d6db289078aff46ee0c8316" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_45d6cc32a6795771edb5b384e4" ON "safeguarding_flag" ("child_id")`,
  `CREATE UNIQUE INDEX "safeguarding_flag_stands_once" ON "safeguarding_flag" ("child_id", "recorded_for") WHERE (state = 'RAISED'::text)`,
];

/** What was asked for before is brought to what is asked for from now on; nothing that was said is changed by it. */
const actions = [
  `ALTER TABLE "safeguarding_action" ADD "agency" text, ADD "concern_id" uuid, ADD "clock" text, ADD "started_on" date, ADD "because" text`,
  `CREATE INDEX "IDX_466d9bfb5ba5a05375a1afa5b2" ON "safeguarding_action" ("concern_id")`,
  `ALTER TABLE "safeguarding_note" ADD "owner_person_id" uuid`,
  `ALTER TABLE safeguarding_action DISABLE TRIGGER USER`,
  `ALTER TABLE safeguarding_note DISABLE TRIGGER USER`,
  `UPDATE safeguarding_action a SET agency = CASE a.owner_post WHEN 'YOUTH_JUSTICE' THEN 'YOUTH_JUSTICE'
      WHEN 'POLICE' THEN CASE (SELECT o.kind FROM organisation o WHERE o.id = a.owner_organisation_id) WHEN 'POLICE' THEN 'POLICE' ELSE 'COMMUNITY_SAFETY' END
      ELSE 'SOCIAL_CARE' END`,
  `UPDATE safeguarding_note n SET owner_person_id = a.owner_person_id FROM safeguarding_action a WHERE a.id = n.action_id`,
  `ALTER TABLE safeguarding_action ENABLE TRIGGER USER`,
  `ALTER TABLE safeguarding_note ENABLE TRIGGER USER`,
  `ALTER TABLE "safeguarding_action" ALTER COLUMN "agency" SET NOT NULL`,
  `ALTER TABLE "safeguarding_note" ALTER COLUMN "owner_person_id" SET NOT NULL`,
];

const chasing = [
  `CREATE FUNCTION chase_safeguarding_actions(today date, stages jsonb, latest integer, at_most integer) RETURNS TABLE (id uuid, "childId" uuid, "actingFor" uuid, name text)
  LANGUAGE plpgsql VOLATILE ${DEFINER} AS $$
  #variable_conflict use_column
  BEGIN
    PERFORM must_be_the_hub();
    RETURN QUERY
    WITH due AS (
      SELECT a.*, s.id AS stage FROM safeguarding_action a
      -- Of the stages that have come, the last alone: whoever was not told in time is not told all at once.
      CROSS JOIN LATERAL (SELECT s.id, s.days FROM jsonb_to_recordset(stages) AS s (id text, days integer) WHERE a.due_on + s.days <= today ORDER BY s.days DESC LIMIT 1) s
      WHERE a.state IN ('OPEN', 'IN_PROGRESS') AND a.due_on BETWEEN today - 60 AND today + 60 AND a.due_on + s.days >= today - latest
        AND NOT EXISTS (SELECT FROM safeguarding_chase c WHERE c.action_id = a.id AND c.stage = s.id AND c.due_on = a.due_on)
      ORDER BY a.due_on, a.id LIMIT at_most),
    written AS (
      INSERT INTO safeguarding_chase (child_id, recorded_by, recorded_for, action_id, stage, due_on, chased_on, lead_organisation_id, owner_organisation_id, owner_post, owner_person_id)
      SELECT d.child_id, viewer_person(), d.recorded_for, d.id, d.stage, d.due_on, today, d.recorded_for, d.owner_organisation_id, d.owner_post, d.owner_person_id FROM due d
      ON CONFLICT (action_id, stage, due_on) DO NOTHING RETURNING *),
    told AS (
      INSERT INTO event (name, child_id, subject_type, subject_id, about)
      SELECT 'SafeguardingAction.chased', w.child_id, 'SafeguardingAction', w.action_id, jsonb_build_object('safeguardingChaseId', w.id) FROM written w ORDER BY w.due_on, w.action_id)
    SELECT w.action_id, w.child_id, w.recorded_for, 'SafeguardingAction.chased'::text FROM written w;
  END $$`,
  `COMMENT ON FUNCTION chase_safeguarding_actions IS 'Reminds owners of what is due, and asks where it is, each stage once. For the hub itself.'`,
  `REVOKE ALL ON FUNCTION chase_safeguarding_actions FROM PUBLIC`,
];

export class RaiseFlagsAndChaseActions20261122T0403 implements MigrationInterface {
  readonly name = 'RaiseFlagsAndChaseActions1795320180000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...actions, ...chasing]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION chase_safeguarding_actions');
    await runner.query('ALTER TABLE safeguarding_note DROP COLUMN owner_person_id');
    await runner.query('ALTER TABLE safeguarding_action DROP COLUMN agency, DROP COLUMN concern_id, DROP COLUMN clock, DROP COLUMN started_on, DROP COLUMN because');
    await runner.query('DROP TABLE safeguarding_chase, safeguarding_flag');
  }
}
