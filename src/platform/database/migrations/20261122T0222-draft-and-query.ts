import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "advice_query" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "assessment_id" uuid NOT NULL,
      "advice_request_id" uuid NOT NULL,
      "advice_id" uuid NOT NULL,
      "advice_line_id" uuid,
      "kind" text NOT NULL,
      "section" text NOT NULL,
      "purpose" text NOT NULL,
      "state" text NOT NULL DEFAULT 'ASKED',
      "about" jsonb NOT NULL DEFAULT '[]',
      "position" integer NOT NULL DEFAULT '1',
      "question" text NOT NULL,
      "asked_on" date NOT NULL,
      "answer" text,
      "answered" jsonb,
      "answered_on" date,
      "answered_by_advice_id" uuid,
      "answered_by" uuid,
      "needed_in_class" boolean NOT NULL DEFAULT false,
      "shared_with_family" boolean NOT NULL DEFAULT false,
      "speaks_for" uuid NOT NULL,
      CONSTRAINT "PK_9bdc2ad4c599931217a18758bd6" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_fa1cfa2ea41bf87c7e062704e2" ON "advice_query" ("child_id")`,
  `CREATE INDEX "IDX_dbcd3355cb5ed639762168d996" ON "advice_query" ("speaks_for", "asked_on")`,
  `CREATE INDEX "IDX_bd8981d42e8dfb2cbea78e7b1a" ON "advice_query" ("assessment_id")`,
  `CREATE INDEX "IDX_310185e1a997eeaf76dd0d8fe1" ON "advice_query" ("advice_request_id")`,
  `CREATE INDEX "IDX_2f7e00abd0e1d77bb3b580c755" ON "advice_query" ("advice_id")`,
  `CREATE TABLE "advice_draft" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "advice_request_id" uuid NOT NULL,
      "assessment_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "draft_for" uuid NOT NULL,
      "state" text NOT NULL DEFAULT 'DRAFT',
      "content" jsonb NOT NULL,
      "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "writers" jsonb NOT NULL,
      "advice_id" uuid,
      CONSTRAINT "PK_59ac6ccac1f7d20649dbe7f9a58" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_d6c4ea2424747d8602439d6ecf" ON "advice_draft" ("child_id")`,
  `CREATE UNIQUE INDEX "advice_draft_once" ON "advice_draft" ("advice_request_id", "draft_for") WHERE (state = 'DRAFT'::text)`,
  `ALTER TABLE "advice" ADD "drafted_by_ids" jsonb NOT NULL DEFAULT '[]'`,
];

export class DraftAndQuery20261122T0222 implements MigrationInterface {
  readonly name = 'DraftAndQuery1795314120000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE advice_query, advice_draft');
    await runner.query('ALTER TABLE advice DROP COLUMN drafted_by_ids');
  }
}
