import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "statutory_step" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "course_type" text NOT NULL,
      "course_id" uuid NOT NULL,
      "assessment_id" uuid,
      "plan_id" uuid,
      "position" integer NOT NULL,
      "kind" text NOT NULL,
      "happened_on" date NOT NULL,
      "about" uuid,
      "phase_move" text,
      "reason" text,
      "facts" jsonb,
      "asked_organisation_id" uuid,
      "audience" text NOT NULL DEFAULT 'COURSE',
      CONSTRAINT "PK_eee5ff40b96a9a3d245af07952d" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_fbb921846240cea665c44f8570" ON "statutory_step" ("child_id")`,
  `CREATE INDEX "IDX_ca1bd6d3f3f15cf52d93d346f8" ON "statutory_step" ("assessment_id")`,
  `CREATE UNIQUE INDEX "statutory_step_in_order" ON "statutory_step" ("course_id", "position")`,
  `CREATE TABLE "deadline" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "course_type" text NOT NULL,
      "course_id" uuid NOT NULL,
      "assessment_id" uuid,
      "plan_id" uuid,
      "rule_id" text NOT NULL,
      "rule_version" text NOT NULL,
      "about" uuid NOT NULL,
      "started_on" date NOT NULL,
      "due_on" date NOT NULL,
      "because" text NOT NULL,
      "provisional" boolean NOT NULL DEFAULT false,
      "state" text NOT NULL,
      "met_on" date,
      "lifted_by" text,
      "revised_target_on" date,
      "impossible" text,
      "responsible_organisation_id" uuid,
      "responsible_person_id" uuid,
      "escalated_to_id" uuid,
      "asked_organisation_id" uuid,
      "audience" text NOT NULL DEFAULT 'COURSE',
      CONSTRAINT "PK_9b68db28fc035ed8a84691bfbaf" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_12bf3035b9ec7b8fd7e33ac8dd" ON "deadline" ("child_id")`,
  `CREATE INDEX "IDX_20eeb7364c8e0f78ab69c80f0c" ON "deadline" ("responsible_person_id")`,
  `CREATE INDEX "deadline_open_by_organisation" ON "deadline" ("responsible_organisation_id", "due_on") WHERE (state = ANY (ARRAY['RUNNING'::text, 'OVERDUE'::text, 'LIFTED'::text]))`,
  `CREATE INDEX "IDX_416533359a5072ef01f1dcaec4" ON "deadline" ("assessment_id")`,
  `CREATE UNIQUE INDEX "deadline_once" ON "deadline" ("course_id", "rule_id", "about", "started_on")`,
  `CREATE TABLE "statutory_exception" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "course_type" text NOT NULL,
      "course_id" uuid NOT NULL,
      "assessment_id" uuid,
      "code" text NOT NULL,
      "evidence" text NOT NULL,
      "from_on" date NOT NULL,
      "until_on" date,
      "revised_target_on" date,
      "asked_organisation_id" uuid,
      "audience" text NOT NULL DEFAULT 'COURSE',
      CONSTRAINT "PK_2b8629f8fa38e6ae3d2609f1107" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_c721adf0419e37ba2de5436383" ON "statutory_exception" ("child_id")`,
  `CREATE INDEX "IDX_b87b475a0f9d1580182927ad16" ON "statutory_exception" ("assessment_id")`,
  `CREATE INDEX "IDX_6e43d6b5275761128fea8cfe71" ON "statutory_exception" ("course_id")`,
];

export class CreateStatutoryCourses20261122T0120 implements MigrationInterface {
  readonly name = 'CreateStatutoryCourses1795310400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE statutory_step, deadline, statutory_exception');
  }
}
