import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "tribunal_lock" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "plan_id" uuid NOT NULL,
      "section" text NOT NULL,
      "line_type" text NOT NULL,
      "line_id" uuid NOT NULL,
      "order_reference" text NOT NULL,
      "ordered_on" date NOT NULL,
      "until_on" date,
      "lifted_on" date,
      "lifted_reason" text,
      "needed_in_class" boolean NOT NULL DEFAULT false,
      CONSTRAINT "PK_e915372be3653fe1724463eebd7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_2f219ac24e52b660a6e781a4af" ON "tribunal_lock" ("child_id")`,
  `CREATE INDEX "IDX_4791ee1b3c8f910cdd01e8376f" ON "tribunal_lock" ("plan_id")`,
  `CREATE INDEX "IDX_1a2156cb771cb7ae8bf123b961" ON "tribunal_lock" ("line_id")`,
  `CREATE TABLE "notice_seen" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "notice_id" uuid NOT NULL,
      "plan_id" uuid NOT NULL,
      CONSTRAINT "PK_9a5ebdcc47c939f59ab9bdaba69" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_142c41c3de5d5e7449168eb1cc" ON "notice_seen" ("child_id")`,
  `CREATE UNIQUE INDEX "notice_seen_once" ON "notice_seen" ("notice_id", "recorded_by")`,
  `CREATE TABLE "noticed_reduction" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "notice_id" uuid NOT NULL,
      "plan_id" uuid NOT NULL,
      "section" text NOT NULL,
      "line_type" text NOT NULL,
      "line_id" uuid NOT NULL,
      "says" jsonb NOT NULL,
      "reason" text NOT NULL,
      "needed_in_class" boolean NOT NULL DEFAULT false,
      CONSTRAINT "PK_fca0883cb9479fc9d5886f386d6" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_335d1a42a2245486e030ca149f" ON "noticed_reduction" ("child_id")`,
  `CREATE UNIQUE INDEX "noticed_reduction_once" ON "noticed_reduction" ("notice_id", "line_id")`,
  `CREATE TABLE "reduction_notice" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "plan_id" uuid NOT NULL,
      "from_version_id" uuid NOT NULL,
      "legal_basis" text NOT NULL,
      "reference" text NOT NULL,
      "given_on" date NOT NULL,
      "family_has_until" date,
      "state" text NOT NULL DEFAULT 'GIVEN',
      "plan_version_id" uuid,
      "withdrawn_reason" text,
      "to_family" jsonb NOT NULL,
      CONSTRAINT "PK_ae80d8f46f27f65d2b7d98c891c" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_14c8c82955d9e3ac6361a9aa5c" ON "reduction_notice" ("child_id")`,
  `CREATE INDEX "IDX_af5f7de17f16a80301611f3ee0" ON "reduction_notice" ("plan_id")`,
  `CREATE TABLE "plan_signature" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "plan_id" uuid NOT NULL,
      "plan_version_id" uuid NOT NULL,
      "signed_by" uuid NOT NULL,
      "signed_as" text NOT NULL,
      "signed_on" date NOT NULL,
      CONSTRAINT "PK_d9a44911ce60a46b749d2dd0f28" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_a0139c702627e5beafff30fc92" ON "plan_signature" ("child_id")`,
  `CREATE INDEX "IDX_328caadacab494b1c0155b3c43" ON "plan_signature" ("plan_id")`,
  `CREATE UNIQUE INDEX "plan_signature_once" ON "plan_signature" ("plan_version_id", "signed_by")`,
  `ALTER TABLE "plan_version" ADD "legal_basis" text`,
];

export class GuardEditions20261122T0300 implements MigrationInterface {
  readonly name = 'GuardEditions1795316400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE plan_version DROP COLUMN legal_basis');
    await runner.query('DROP TABLE tribunal_lock, notice_seen, noticed_reduction, reduction_notice, plan_signature');
  }
}
