import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "school_calendar" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "organisation_id" uuid NOT NULL,
      "school_year" text NOT NULL,
      "version" integer NOT NULL,
      "from_on" date NOT NULL,
      "until_on" date NOT NULL,
      "closures" jsonb NOT NULL,
      "training_days" jsonb NOT NULL,
      "provisional" boolean NOT NULL DEFAULT false,
      "source" text,
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "PK_cfe545fe11d8f840e8e689c2243" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "school_calendar_once" ON "school_calendar" ("organisation_id", "school_year", "version")`,
];

export class CreateSchoolCalendars20261122T0100 implements MigrationInterface {
  readonly name = 'CreateSchoolCalendars1795309200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE school_calendar');
  }
}
