import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "finding_override" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "plan_id" uuid NOT NULL,
      "version_id" uuid NOT NULL,
      "section" text NOT NULL,
      "line_type" text NOT NULL,
      "line_id" uuid NOT NULL,
      "rule" text NOT NULL,
      "words" text NOT NULL,
      "reason" text NOT NULL,
      "needed_in_class" boolean NOT NULL DEFAULT false,
      CONSTRAINT "PK_9727f317649fb32fc9acfd6cca7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_3be98e9f2bcbfc29b6f80656e9" ON "finding_override" ("child_id")`,
  `CREATE INDEX "finding_override_of_version" ON "finding_override" ("version_id")`,
  `CREATE TABLE "version_quality" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "plan_id" uuid NOT NULL,
      "version_id" uuid NOT NULL,
      "section" text NOT NULL,
      "rule_set_version" text NOT NULL,
      "lines" integer NOT NULL,
      "high" integer NOT NULL,
      "middle" integer NOT NULL,
      "low" integer NOT NULL,
      "overridden" integer NOT NULL,
      "by_rule" jsonb NOT NULL,
      "needed_in_class" boolean NOT NULL DEFAULT false,
      CONSTRAINT "PK_3b008f4085bd268f409808e1b36" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_4e4b38814a9a6555498ac9a0d8" ON "version_quality" ("child_id")`,
  `CREATE INDEX "version_quality_of_version" ON "version_quality" ("version_id")`,
];

export class KeepQuality20261122T0240 implements MigrationInterface {
  readonly name = 'KeepQuality1795315200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finding_override, version_quality');
  }
}
