import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "advice_reuse" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "assessment_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "advice_id" uuid NOT NULL,
      "author_for" uuid NOT NULL,
      "reason" text NOT NULL,
      "state" text NOT NULL DEFAULT 'PROPOSED',
      "author_says" text,
      "author_said_on" date,
      "author_words" text,
      "authority_says" text,
      "authority_said_on" date,
      "authority_words" text,
      "family_says" text,
      "family_said_on" date,
      "family_words" text,
      "author_said_by" uuid,
      "authority_said_by" uuid,
      "family_said_by" uuid,
      CONSTRAINT "PK_367bd45b52729cf421c328cd039" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_734b91a71452895ea710f94d0f" ON "advice_reuse" ("child_id")`,
  `CREATE UNIQUE INDEX "advice_reuse_once" ON "advice_reuse" ("assessment_id", "kind") WHERE (state <> 'REFUSED'::text)`,
  `CREATE INDEX "IDX_f27fce7e510b35c9a3f4bdeefc" ON "advice_reuse" ("assessment_id")`,
  `CREATE TABLE "advice_wish" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "assessment_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "coordinating_organisation_id" uuid NOT NULL,
      "wanted" text NOT NULL,
      "from" text NOT NULL,
      "reason" text,
      "written_down_for" text,
      "state" text NOT NULL DEFAULT 'WISHED',
      "answer" text,
      "answered_on" date,
      CONSTRAINT "PK_e1a848d01d85c85daf86dbf1e4e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_65daec87fcaa13aea0e23f2a66" ON "advice_wish" ("child_id")`,
  `CREATE INDEX "IDX_8b8b6e746965332b6e20d6051f" ON "advice_wish" ("assessment_id")`,
  `ALTER TABLE "advice_request" ADD "declined_looked_at" text`,
  `ALTER TABLE "advice_request" ADD "declined_assessment_needed" text`,
  `ALTER TABLE "advice_request" ADD "declined_assessment_reason" text`,
  `ALTER TABLE "advice_request" ADD "declined_seen_from" date`,
  `ALTER TABLE "advice_request" ADD "declined_closed_on" date`,
  `ALTER TABLE "advice_request" ADD "wish_id" uuid`,
];

export class AskEverybody20261122T0221 implements MigrationInterface {
  readonly name = 'AskEverybody1795314060000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE advice_reuse, advice_wish');
    await runner.query('ALTER TABLE advice_request DROP COLUMN declined_looked_at, DROP COLUMN declined_assessment_needed, DROP COLUMN declined_assessment_reason, DROP COLUMN declined_seen_from, DROP COLUMN declined_closed_on, DROP COLUMN wish_id');
  }
}
