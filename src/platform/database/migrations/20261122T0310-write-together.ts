import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "line_proposal" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "line_type" text NOT NULL,
      "line_id" uuid NOT NULL,
      "section" text NOT NULL,
      "old_text" text NOT NULL,
      "new_text" text NOT NULL,
      "why" text,
      "state" text NOT NULL,
      "answer" text,
      "answered_at" TIMESTAMP WITH TIME ZONE,
      "answered_by_id" uuid,
      "shared_with_family" boolean NOT NULL,
      "line_for" uuid NOT NULL,
      CONSTRAINT "PK_037ebbb6ff7d79ff7b754de22f7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_1f3a2c02c39c45e53a2bd8a33f" ON "line_proposal" ("child_id")`,
  `CREATE INDEX "IDX_566efbcd1e03d6fce0f9312365" ON "line_proposal" ("line_id")`,
  `CREATE TABLE "plan_presence" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "plan_id" uuid NOT NULL,
      "line_type" text,
      "line_id" uuid,
      "place" text NOT NULL,
      "doing" text NOT NULL,
      "until" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "PK_85e0b3f17e237f38eb94e3ae3ce" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_82b64935767bfda0cab6f60701" ON "plan_presence" ("child_id")`,
  `CREATE UNIQUE INDEX "plan_presence_once" ON "plan_presence" ("plan_id", "recorded_by", "recorded_for")`,
];

export class WriteTogether20261122T0310 implements MigrationInterface {
  readonly name = 'WriteTogether1795317000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE line_proposal, plan_presence');
  }
}
