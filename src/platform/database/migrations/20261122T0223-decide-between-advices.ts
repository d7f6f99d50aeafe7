import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "advice_resolution" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "assessment_id" uuid NOT NULL,
      "line_ids" jsonb NOT NULL,
      "field" text NOT NULL,
      "chosen_line_id" uuid,
      "says" text NOT NULL,
      "reason" text NOT NULL,
      "section" text NOT NULL,
      "needed_in_class" boolean NOT NULL DEFAULT false,
      "shared_with_family" boolean NOT NULL DEFAULT false,
      "speaks_for" uuid,
      CONSTRAINT "PK_05092af94ad9c63a87e1233de41" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_c329eaaf6c8aec115eb4700cee" ON "advice_resolution" ("child_id")`,
  `CREATE INDEX "IDX_118625ff91c066420990042e4c" ON "advice_resolution" ("assessment_id")`,
];

export class DecideBetweenAdvices20261122T0223 implements MigrationInterface {
  readonly name = 'DecideBetweenAdvices1795314180000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE advice_resolution');
  }
}
