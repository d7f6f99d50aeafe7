import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "incident_addition" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "incident_id" uuid NOT NULL,
      "text" text NOT NULL,
      CONSTRAINT "PK_87dd7defbf5aaf4d394b6507e35" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_5ba77eaedc4dbb77add00f3f35" ON "incident_addition"  ("child_id")`,
  `CREATE INDEX "IDX_6d4e40e29dd1bcbee3446caba4" ON "incident_addition"  ("incident_id")`,
  `CREATE TABLE "incident" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "school_id" uuid NOT NULL,
      "state" text NOT NULL DEFAULT 'NOTED',
      "kind" text NOT NULL,
      "happened_on" date NOT NULL,
      "happened_at" text,
      "place" text,
      "what_happened" text NOT NULL,
      "antecedent" text,
      "antecedent_in_words" text,
      "consequence" text,
      "minutes" integer,
      "intensity" integer,
      "target_id" uuid,
      "family_told" boolean NOT NULL DEFAULT false,
      "family_told_on" date,
      "for_family" text,
      CONSTRAINT "PK_5f90b28b0b8238d89ee8edcf96e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_8b9fa3ff53a6e897fc773fd305" ON "incident"  ("child_id")`,
  `CREATE INDEX "IDX_7f64d023f302ccf516c59386aa" ON "incident"  ("target_id")`,
  `CREATE INDEX "IDX_766bab50597ece0a9ff397f0f4" ON "incident"  ("happened_on", "id")`,
  `CREATE TABLE "other_involved" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "incident_id" uuid NOT NULL,
      "other_child_id" uuid NOT NULL,
      "part" text NOT NULL,
      CONSTRAINT "PK_367f3d498e5b050d5ab3256c977" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_c07d6c9bba823922686e804a12" ON "other_involved"  ("child_id")`,
  `CREATE INDEX "IDX_c4725d37e91682e6fb91b04022" ON "other_involved"  ("incident_id")`,
  `CREATE TABLE "restrictive_intervention" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "incident_id" uuid NOT NULL,
      "means" text NOT NULL,
      "used_on" date NOT NULL,
      "started_at" text NOT NULL,
      "minutes" integer NOT NULL,
      "place" text NOT NULL,
      "staff" text NOT NULL,
      "needs" text NOT NULL,
      "why_necessary" text NOT NULL,
      "injuries" text NOT NULL,
      "aftercare" text NOT NULL,
      "lead_up" text,
      "de_escalation" text,
      "type_and_degree" text,
      "record_due_on" date NOT NULL,
      "parents_due_on" date NOT NULL,
      "telling" text NOT NULL DEFAULT 'DUE',
      "family_told_on" date,
      "for_family" text,
      "not_told_because" text,
      "authority_told_on" date,
      CONSTRAINT "PK_edcb7c85358c719c45aca98fbd5" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_9018681adc4c59e5e4638007df" ON "restrictive_intervention"  ("child_id")`,
  `CREATE INDEX "IDX_a3531d8180bf5ddda8944fd720" ON "restrictive_intervention"  ("incident_id")`,
  `CREATE INDEX "IDX_6d8c07d30aac7b16a6afa8f3c8" ON "restrictive_intervention"  ("parents_due_on", "id")`,
];

export class CreateIncidents20261122T0350 implements MigrationInterface {
  readonly name = 'CreateIncidents1795319400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE incident_addition, incident, other_involved, restrictive_intervention');
  }
}
