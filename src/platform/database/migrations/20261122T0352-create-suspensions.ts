import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "suspension" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "school_id" uuid NOT NULL,
      "category" text NOT NULL,
      "state" text NOT NULL DEFAULT 'IN_FORCE',
      "reasons" jsonb NOT NULL,
      "words" text NOT NULL,
      "decided_on" date NOT NULL,
      "starts_on" date NOT NULL,
      "until_on" date,
      "half_days" integer,
      "half_days_in_term" integer NOT NULL,
      "misses_exam" boolean NOT NULL DEFAULT false,
      "incident_id" uuid,
      "clocks" jsonb NOT NULL DEFAULT '[]',
      "parents_told_on" date,
      "authority_told_on" date,
      "board_told_on" date,
      "social_worker_told_on" date,
      "virtual_head_told_on" date,
      "education_from" date,
      "education" text,
      "representations" text,
      "represented_on" date,
      "board_met_on" date,
      "board_reasons" text,
      "panel_asked_on" date,
      "panel_with_expert" boolean,
      "panel_met_on" date,
      "panel_decision" text,
      "back_on" date,
      "cancelled_reason" text,
      CONSTRAINT "PK_b46f45ab12700f920ef9237a967" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_0c2501a2fa66b905a5d229da00" ON "suspension"  ("child_id")`,
];

export class CreateSuspensions20261122T0352 implements MigrationInterface {
  readonly name = 'CreateSuspensions1795319520000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE suspension');
  }
}
