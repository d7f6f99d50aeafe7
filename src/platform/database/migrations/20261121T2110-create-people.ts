import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
    `CREATE TABLE "child_fact" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "category" text NOT NULL,
      "key" text NOT NULL,
      "label" text NOT NULL,
      "value" jsonb NOT NULL,
      "compared_by" text,
      "said_by" uuid NOT NULL,
      "said_on" date NOT NULL,
      "source" text NOT NULL,
      "is_current" boolean NOT NULL DEFAULT true,
      CONSTRAINT "PK_08faf9768d6c2b43ccc10494e3d" PRIMARY KEY ("id"))`,
    `CREATE INDEX "IDX_16d9eeb4064e94285375082ff5" ON "child_fact"  ("child_id")`,
    `CREATE INDEX "IDX_7b2aa4e94a0d55e57cbc0020e9" ON "child_fact"  ("child_id", "key")`,
    `CREATE TABLE "child" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "given_name" text NOT NULL,
      "family_name" text NOT NULL,
      "date_of_birth" date NOT NULL,
      "pronouns" text,
      "authority_id" uuid,
      CONSTRAINT "child_is_own_record" CHECK (child_id = id),
      CONSTRAINT "PK_4609b9b323ca37c6bc435ec4b6b" PRIMARY KEY ("id"))`,
    `CREATE INDEX "IDX_78d98f3675ecbce08b9777fbb9" ON "child"  ("child_id")`,
    `CREATE INDEX "IDX_a1afd16ebe1fe3d3658a8740d2" ON "child"  ("family_name")`,
    `CREATE TABLE "child_identifier" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "scheme" text NOT NULL,
      "value" text NOT NULL,
      "verification" text NOT NULL,
      CONSTRAINT "PK_8dba59638752437fdc975cd51fb" PRIMARY KEY ("id"))`,
    `CREATE INDEX "IDX_575908c8ba62d61ffa1ee7ea21" ON "child_identifier"  ("child_id")`,
    `CREATE INDEX "IDX_423d9539545c90126ce4540fe1" ON "child_identifier"  ("scheme", "value")`,
    `CREATE TABLE "organisation" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "kind" text NOT NULL,
      "name" text NOT NULL,
      "urn" text,
      "ods_code" text,
      "authority_code" text,
      "local_code" text,
      "ukprn" text,
      "phase" text,
      "establishment_type" text,
      "postcode" text,
      "town" text,
      "opened_on" date,
      "closed_on" date,
      CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY ("id"))`,
    `CREATE UNIQUE INDEX "IDX_8fead93d9217fbc3bb79cd1b46" ON "organisation"  ("urn")`,
    `CREATE UNIQUE INDEX "IDX_7bca14f541b02ad08b911fdddd" ON "organisation"  ("ods_code")`,
    `CREATE UNIQUE INDEX "IDX_417510d6580915c4afb9fd9c7d" ON "organisation"  ("local_code")`,
    `CREATE TABLE "enrolment" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "school_id" uuid NOT NULL,
      "year_group" text,
      "from_on" date NOT NULL,
      "until_on" date,
      CONSTRAINT "PK_5d2679f6c891d77c58aa0e05f2b" PRIMARY KEY ("id"))`,
    `CREATE INDEX "IDX_9bc29dbfed7d6f6956dee78eac" ON "enrolment"  ("child_id")`,
    `CREATE TABLE "family_member" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "name" text NOT NULL,
      "relation" text NOT NULL,
      "parental_responsibility" boolean NOT NULL,
      "person_id" uuid,
      CONSTRAINT "PK_a391876af9dee0ed209028b0176" PRIMARY KEY ("id"))`,
    `CREATE INDEX "IDX_a022f13ef7d92f9e76a19f3063" ON "family_member"  ("child_id")`,
    `CREATE TABLE "person" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "name" text NOT NULL,
      "is_system" boolean NOT NULL DEFAULT false,
      "handle" text,
      CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))`,
    `CREATE UNIQUE INDEX "IDX_676a1ed866150e93e873129bf9" ON "person"  ("handle")`,
    `CREATE TABLE "team_member" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "child_id" uuid NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "recorded_by" uuid NOT NULL,
      "recorded_for" uuid NOT NULL,
      "handling" text,
      "person_id" uuid NOT NULL,
      "organisation_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "since_on" date NOT NULL,
      "until_on" date,
      CONSTRAINT "PK_649680684d72a20d279641469c5" PRIMARY KEY ("id"))`,
    `CREATE INDEX "IDX_f92f2cfbb7a2c2e484b0a39468" ON "team_member"  ("child_id")`,
  `CREATE UNIQUE INDEX child_identifier_once ON child_identifier (scheme, value) WHERE verification = 'FORMAT_CHECKED' AND scheme <> 'FORMER_UPN'`,
  `CREATE FUNCTION identifier_is_taken(asked_scheme text, asked_value text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(asked_scheme || asked_value, 2));
    RETURN EXISTS (SELECT FROM child_identifier WHERE scheme = asked_scheme AND value = asked_value AND verification = 'FORMAT_CHECKED');
  END $$`,
];

export class CreatePeople20261121T2110 implements MigrationInterface {
  readonly name = 'CreatePeople1795295400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION identifier_is_taken');
    await runner.query('DROP TABLE child_fact, child, child_identifier, organisation, enrolment, family_member, person, team_member');
  }
}
