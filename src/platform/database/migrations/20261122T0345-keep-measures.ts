import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "taken_measure" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "instrument" text NOT NULL,
      "instrument_version" text NOT NULL,
      "about" text NOT NULL,
      "taken_from" text NOT NULL,
      "taken_on" date NOT NULL,
      "scores" jsonb NOT NULL,
      "note" text,
      "corrects_id" uuid,
      CONSTRAINT "PK_431a1d8fb0a8e7376a9e7f8fca0" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_ca20368044ad8285306b77c803" ON "taken_measure" ("child_id")`,
  `CREATE INDEX "IDX_2f4c781eb8abe1951f1069de81" ON "taken_measure" ("corrects_id")`,
];

export class KeepMeasures20261122T0345 implements MigrationInterface {
  readonly name = 'KeepMeasures1795319100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE taken_measure');
  }
}
