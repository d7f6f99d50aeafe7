import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "safeguarding_action" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "title" text NOT NULL,
      "detail" text,
      "reason" text NOT NULL,
      "owner_person_id" uuid NOT NULL,
      "owner_organisation_id" uuid NOT NULL,
      "owner_post" text NOT NULL,
      "due_on" date NOT NULL,
      "state" text NOT NULL,
      "outcome" text,
      "last_update_note" text,
      CONSTRAINT "PK_791109cdacd8200e8db136d9dc6" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_d4cf5e66286c44d495b88c9b9b" ON "safeguarding_action" ("child_id")`,
  `CREATE INDEX "IDX_1884e94f63cc1e2891b970dd6d" ON "safeguarding_action" ("due_on")`,
  `CREATE TABLE "safeguarding_note" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "action_id" uuid NOT NULL,
      "text" text NOT NULL,
      "lead_organisation_id" uuid NOT NULL,
      "owner_organisation_id" uuid NOT NULL,
      "owner_post" text NOT NULL,
      CONSTRAINT "PK_6fb1e400f771f2b99ef886573b0" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_484e58a25103c3815088273a3d" ON "safeguarding_note" ("child_id")`,
  `CREATE INDEX "IDX_0ef7c539f2edeb3e569d67c2b8" ON "safeguarding_note" ("action_id")`,
];

export class CreateSafeguarding20261121T2220 implements MigrationInterface {
  readonly name = 'CreateSafeguarding1795299600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE safeguarding_action, safeguarding_note');
  }
}
