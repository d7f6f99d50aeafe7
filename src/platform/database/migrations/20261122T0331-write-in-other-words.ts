import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "accessible_text" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "form" text NOT NULL,
      "language" text NOT NULL,
      "section" text NOT NULL,
      "line_type" text,
      "line_id" uuid,
      "plan_id" uuid,
      "text" text NOT NULL,
      "stale_since" TIMESTAMP WITH TIME ZONE,
      "made_from" jsonb NOT NULL,
      "needed_in_class" boolean NOT NULL DEFAULT false,
      "shared_with_family" boolean NOT NULL DEFAULT false,
      CONSTRAINT "PK_c149e9ecbd220139b6aff66cfdc" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_1af326f0bb41b07e548d490e7e" ON "accessible_text" ("child_id")`,
  `CREATE INDEX "accessible_text_of_plan" ON "accessible_text" ("plan_id")`,
  `CREATE INDEX "accessible_text_of_line" ON "accessible_text" ("line_id")`,
  `CREATE TABLE "one_page_profile" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "what_people_like_about_me" text NOT NULL,
      "what_matters_to_me" text NOT NULL,
      "how_best_to_support_me" text NOT NULL,
      "how_i_communicate" text,
      "whose_words" text NOT NULL,
      "how_gathered" text,
      "language" text NOT NULL,
      "said_on" date NOT NULL,
      "shared_with_family" boolean NOT NULL,
      "not_for_family_because" text,
      CONSTRAINT "PK_2d61b7d8b07eb076ac7443cc7af" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_0614d276518136a45dfb49b991" ON "one_page_profile" ("child_id")`,
];

export class WriteInOtherWords20261122T0331 implements MigrationInterface {
  readonly name = 'WriteInOtherWords1795318260000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE accessible_text, one_page_profile');
  }
}
