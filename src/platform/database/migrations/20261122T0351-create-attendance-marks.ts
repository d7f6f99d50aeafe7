import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "attendance_mark" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "school_id" uuid NOT NULL,
      "day" date NOT NULL,
      "session" text NOT NULL,
      "code" text NOT NULL,
      "minutes_late" integer,
      "note" text,
      "corrections" jsonb NOT NULL DEFAULT '[]',
      CONSTRAINT "PK_ec9eadd143775f2b4f80436cce6" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_2bae1f1600f3f8965154edc8b1" ON "attendance_mark"  ("child_id")`,
  `CREATE UNIQUE INDEX "attendance_mark_once" ON "attendance_mark"  ("child_id", "school_id", "day", "session")`,
];

export class CreateAttendanceMarks20261122T0351 implements MigrationInterface {
  readonly name = 'CreateAttendanceMarks1795319460000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attendance_mark');
  }
}
