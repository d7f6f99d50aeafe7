import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "concern_addition" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "concern_id" uuid NOT NULL,
      "keeper" text NOT NULL,
      "held_for" uuid NOT NULL,
      "text" text NOT NULL,
      CONSTRAINT "PK_d663a9ed33cd5afa287e887229a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_93c60363d18cf3b7419f3ab4ae" ON "concern_addition" ("child_id")`,
  `CREATE INDEX "IDX_f96509ae374e7e46c1ea8ea9d6" ON "concern_addition" ("concern_id")`,
  `CREATE TABLE "concern_decision" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "concern_id" uuid NOT NULL,
      "keeper" text NOT NULL,
      "held_for" uuid NOT NULL,
      "decision" text NOT NULL,
      "reason" text NOT NULL,
      "why_not_referred" text,
      "who_was_told" text,
      CONSTRAINT "PK_3b87c109e038fcd0c1488b133a2" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_d22575a234c690be27595ffca6" ON "concern_decision" ("child_id")`,
  `CREATE INDEX "IDX_8ce84293d3fd8aff501ed5d23e" ON "concern_decision" ("concern_id")`,
  `CREATE TABLE "concern_link" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "concern_id" uuid NOT NULL,
      "keeper" text NOT NULL,
      "held_for" uuid NOT NULL,
      "reason" text NOT NULL,
      CONSTRAINT "PK_fceecd47799e65f9740f04ce88e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_6457d4b53b407c7f9f9fdc862c" ON "concern_link" ("child_id")`,
  `CREATE INDEX "IDX_0c5dd825093e35b2fe0a197e36" ON "concern_link" ("concern_id")`,
  `CREATE UNIQUE INDEX "concern_linked_once" ON "concern_link" ("concern_id", "child_id")`,
  `CREATE TABLE "concern" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "child_in_words" text,
      "what_i_saw" text,
      "child_said" text,
      "what_i_did" text,
      "happened_at" TIMESTAMP WITH TIME ZONE,
      "place" text,
      "body_map" jsonb NOT NULL DEFAULT '[]',
      "about_colleagues" jsonb NOT NULL DEFAULT '[]',
      "keeper" text NOT NULL,
      "state" text NOT NULL,
      "decide_by" date NOT NULL,
      "received_at" TIMESTAMP WITH TIME ZONE,
      "received_by" uuid,
      "closed_at" TIMESTAMP WITH TIME ZONE,
      "outcome" text,
      "held_for" uuid NOT NULL,
      CONSTRAINT "PK_17272f51582db9d4ed6af9c7007" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_945a27196865dea563860edd85" ON "concern" ("child_id")`,
  `CREATE INDEX "concern_open_by_day" ON "concern" ("decide_by") WHERE (state <> 'CLOSED'::text)`,
  `CREATE INDEX "concern_of_reporter" ON "concern" ("recorded_by", "recorded_for", "recorded_at")`,
];

export class CreateConcerns20261122T0400 implements MigrationInterface {
  readonly name = 'CreateConcerns1795320000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE concern_addition, concern_decision, concern_link, concern');
  }
}
