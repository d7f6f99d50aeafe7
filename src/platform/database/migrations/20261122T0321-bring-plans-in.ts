import type { MigrationInterface, QueryRunner } from 'typeorm';

const record = `"id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text`;

const up = [
  `CREATE TABLE "plan_import" (
      ${record},
      "plan_id" uuid NOT NULL,
      "file_name" text NOT NULL,
      "read_at" TIMESTAMP WITH TIME ZONE,
      "file_hash" text,
      "piece_count" integer NOT NULL DEFAULT '0',
      CONSTRAINT "PK_e79c2e37fd55d0afa67c6010cd4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_4182874b1c2705749c721d4ead" ON "plan_import" ("child_id")`,
  `CREATE INDEX "IDX_b60b797500e4fec22a06f0fe13" ON "plan_import" ("plan_id")`,
  `CREATE TABLE "imported_piece" (
      ${record},
      "import_id" uuid NOT NULL,
      "position" integer NOT NULL,
      "kind" text NOT NULL,
      "section" text,
      "text" text NOT NULL,
      "state" text NOT NULL DEFAULT 'WAITING',
      "line_type" text,
      "line_id" uuid,
      "reason" text,
      CONSTRAINT "PK_07c208fa6840e53aa1dbfd5a068" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_f9c6c395e16beab90e4d53c681" ON "imported_piece" ("child_id")`,
  `CREATE UNIQUE INDEX "imported_piece_in_order" ON "imported_piece" ("import_id", "position")`,
];

export class BringPlansIn20261122T0321 implements MigrationInterface {
  readonly name = 'BringPlansIn1795317660000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE imported_piece, plan_import');
  }
}
