import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "authority_move" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "from_authority_id" uuid NOT NULL,
      "to_authority_id" uuid,
      "to_code" text NOT NULL,
      "known_on" date NOT NULL,
      "moves_on" date NOT NULL,
      "state" text NOT NULL DEFAULT 'EXPECTED',
      CONSTRAINT "PK_e8f4ee1d568583ced55923f4abd" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_025fb3429695b2241ac5100858" ON "authority_move" ("child_id")`,
  `CREATE UNIQUE INDEX "authority_move_once" ON "authority_move" ("child_id") WHERE (state = 'EXPECTED'::text)`,
  `CREATE TABLE "authority_handover" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "move_id" uuid NOT NULL,
      "from_authority_id" uuid NOT NULL,
      "to_authority_id" uuid NOT NULL,
      "handed_over_on" date NOT NULL,
      CONSTRAINT "PK_9f125733d62c99fb59f2b1a003b" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_18048ec5b5b9f66b1daac61b47" ON "authority_handover" ("child_id")`,
  `CREATE UNIQUE INDEX "authority_handover_once" ON "authority_handover" ("move_id")`,
];

export class MoveToAnotherAuthority20261122T0130 implements MigrationInterface {
  readonly name = 'MoveToAnotherAuthority1795311000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE authority_move, authority_handover');
  }
}
