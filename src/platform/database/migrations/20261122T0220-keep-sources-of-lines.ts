import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "line_source" (
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
      "source_type" text NOT NULL,
      "source_id" uuid,
      "wording" text NOT NULL,
      "terms" jsonb NOT NULL DEFAULT '{}',
      "needed_in_class" boolean NOT NULL DEFAULT false,
      "shared_with_family" boolean NOT NULL DEFAULT false,
      CONSTRAINT "PK_61dc1615bc841bfc9556fa19884" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_21517f04472e8c587ff0693004" ON "line_source" ("child_id")`,
  `CREATE INDEX "IDX_cf3b099a74a9c231994d584a33" ON "line_source" ("source_id")`,
  `CREATE UNIQUE INDEX "line_source_once" ON "line_source" ("line_id", "source_id") WHERE (source_id IS NOT NULL)`,
  `CREATE INDEX "IDX_781afa823bff83f07185b35d87" ON "line_source" ("line_id")`,
];

const fixed = 'SET search_path = pg_catalog, public, pg_temp';
const LINES = ['aspiration', 'need', 'outcome', 'provision'];

/** What was taken into plans before keeps its source as well. */
const kept = LINES.map(
  (table) => `INSERT INTO line_source (child_id, recorded_at, recorded_by, recorded_for, line_type, line_id, section, source_type, source_id, wording, terms, needed_in_class, shared_with_family)
    SELECT l.child_id, l.recorded_at, l.recorded_by, l.recorded_for, upper('${table}'), l.id, l.section, 'ADVICE', a.id, a.text, a.terms, l.needed_in_class, l.shared_with_family
    FROM ${table} l JOIN advice_line a ON a.id = l.source_line_id AND a.child_id = l.child_id WHERE l.source_type = 'AdviceLine'`,
);

const carried = [
  `CREATE FUNCTION says_what_source_said() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${fixed} AS $$
  DECLARE said advice_line;
  BEGIN
    SELECT l.* INTO said FROM advice_line l
    WHERE l.id = NEW.source_id AND l.child_id = NEW.child_id AND l.line_type = NEW.line_type AND l.section = NEW.section AND l.handling IS NULL
      AND EXISTS (SELECT FROM advice_line_seen s WHERE s.id = NEW.source_id);
    IF said.id IS NULL THEN RETURN NEW; END IF;
    NEW.wording := said.text;
    NEW.terms := said.terms;
    RETURN NEW;
  END $$`,
  `COMMENT ON FUNCTION says_what_source_said IS 'A source of a line says what the advice says, whoever takes it up, and whether or not they read it.'`,
  `CREATE TRIGGER says_what_source_said BEFORE INSERT ON line_source FOR EACH ROW WHEN (NEW.source_type = 'ADVICE') EXECUTE FUNCTION says_what_source_said()`,
  'REVOKE ALL ON FUNCTION says_what_source_said FROM PUBLIC',
];

export class KeepSourcesOfLines20261122T0220 implements MigrationInterface {
  readonly name = 'KeepSourcesOfLines1795314000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...up, ...kept, ...carried]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE line_source');
    await runner.query('DROP FUNCTION says_what_source_said');
  }
}
