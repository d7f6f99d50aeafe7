import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "local_offer_service" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "authority_id" uuid NOT NULL,
      "source_id" text NOT NULL,
      "name" text NOT NULL,
      "description" text,
      "given_by" text,
      "status" text NOT NULL,
      "url" text,
      "email" text,
      "minimum_age" integer,
      "maximum_age" integer,
      "fees" jsonb NOT NULL,
      "times" jsonb NOT NULL,
      "areas_served" jsonb NOT NULL,
      "topics" jsonb NOT NULL,
      "languages" jsonb NOT NULL,
      "places" jsonb NOT NULL,
      "alert" text,
      "assured_on" date,
      "told_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "PK_e1d086cb37e5b9de18abce1e621" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "local_offer_service_once" ON "local_offer_service" ("authority_id", "source_id")`,
  `CREATE TABLE "catalogue_entry" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "version" integer NOT NULL DEFAULT '1',
      "organisation_id" uuid NOT NULL,
      "name" text NOT NULL,
      "areas" jsonb NOT NULL,
      "evidence" text NOT NULL,
      "evidence_source" text,
      "pounds_per_adult_hour" double precision,
      "cost_source" text,
      "retired_on" date,
      "what" text NOT NULL,
      "delivered_by" text,
      "qualification" text,
      "sessions" integer,
      "per" text,
      "minutes_per_session" integer,
      "weeks_per_year" integer,
      "group_size" integer,
      "adults" integer,
      "place" text,
      "indirect_hours_per_year" double precision,
      "reviewed_how" text,
      "reviewed_by" text,
      "absence_cover" text,
      CONSTRAINT "PK_9a12d51fcbd0ac06092d8546469" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "catalogue_entry_once" ON "catalogue_entry" ("organisation_id", "name") WHERE (retired_on IS NULL)`,
  `ALTER TABLE "outcome" ADD "action" text`,
  `ALTER TABLE "outcome" ADD "context" text`,
  `ALTER TABLE "outcome" ADD "support" text`,
  `ALTER TABLE "outcome" ADD "baseline_on" date`,
  `ALTER TABLE "outcome" ADD "reviewed_by" text`,
  `ALTER TABLE "outcome" ADD "evidenced_by" text`,
  `ALTER TABLE "provision" ADD "catalogue_entry_id" uuid`,
  `ALTER TABLE "provision" ADD "service_id" uuid`,
  `ALTER TABLE "line_source" ADD "document" text`,
  `ALTER TABLE "line_source" ADD "page" text`,
  `ALTER TABLE "line_source" ADD "written_by" text`,
  `ALTER TABLE "line_source" ADD "written_on" date`,
];

export class KeepCatalogues20261122T0332 implements MigrationInterface {
  readonly name = 'KeepCatalogues1795318320000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalogue_entry, local_offer_service');
    await runner.query('ALTER TABLE outcome DROP COLUMN action, DROP COLUMN context, DROP COLUMN support, DROP COLUMN baseline_on, DROP COLUMN reviewed_by, DROP COLUMN evidenced_by');
    await runner.query('ALTER TABLE provision DROP COLUMN catalogue_entry_id, DROP COLUMN service_id');
    await runner.query('ALTER TABLE line_source DROP COLUMN document, DROP COLUMN page, DROP COLUMN written_by, DROP COLUMN written_on');
  }
}
