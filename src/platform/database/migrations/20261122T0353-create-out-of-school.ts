import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "off_site_placement" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "school_id" uuid NOT NULL,
      "state" text NOT NULL DEFAULT 'DIRECTED',
      "provider" text NOT NULL,
      "purpose" text NOT NULL,
      "starts_on" date NOT NULL,
      "ends_on" date NOT NULL,
      "notice_on" date NOT NULL,
      "notice_due_on" date NOT NULL,
      "authority_notice_on" date,
      "review_on" date NOT NULL,
      "review_asked_on" date,
      "review_asked_because" text,
      "reviews" jsonb NOT NULL DEFAULT '[]',
      "ended_on" date,
      "ended_because" text,
      CONSTRAINT "PK_749b14356d4df2646353251b6fc" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_485187017d279fe90d2990f1af" ON "off_site_placement"  ("child_id")`,
  `CREATE TABLE "part_time_timetable" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "school_id" uuid NOT NULL,
      "state" text NOT NULL DEFAULT 'PROPOSED',
      "reason" text NOT NULL,
      "words" text NOT NULL,
      "minutes_per_week" integer NOT NULL,
      "full_time_minutes" integer,
      "starts_on" date NOT NULL,
      "ends_on" date NOT NULL,
      "review_on" date NOT NULL,
      "steps" text NOT NULL,
      "safe_away" text NOT NULL,
      "needs_authority" boolean NOT NULL,
      "family_agreed_on" date,
      "family_agreed_how" text,
      "authority_agreed_on" date,
      "reviews" jsonb NOT NULL DEFAULT '[]',
      "ended_on" date,
      "ended_reason" text,
      CONSTRAINT "PK_fec81b7cdbbb343d51d17194ae3" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_e1dd97d72ae6b37e1db8c561f3" ON "part_time_timetable"  ("child_id")`,
];

export class CreateOutOfSchool20261122T0353 implements MigrationInterface {
  readonly name = 'CreateOutOfSchool1795319580000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE off_site_placement, part_time_timetable');
  }
}
