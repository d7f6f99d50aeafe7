import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/** What was shared belongs to how somebody stands: a deed that shares begins a new epoch too, so that a deed in whose epoch nothing changed need not ask again. */
const FORGET = 'CREATE TRIGGER forget_standing AFTER INSERT OR UPDATE OR DELETE ON record_share FOR EACH STATEMENT EXECUTE FUNCTION forget_standing()';

/** Most deeds write several rows of one child, each noted at the commit: all but the first find that it was. */
const NOTING = `CREATE OR REPLACE FUNCTION child_changed() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE noted text := current_setting('app.changed', true);
  BEGIN
    IF TG_OP <> 'INSERT' AND noted IS DISTINCT FROM OLD.child_id::text THEN PERFORM note_change(OLD.child_id); END IF;
    IF TG_OP <> 'DELETE' AND noted IS DISTINCT FROM NEW.child_id::text THEN PERFORM note_change(NEW.child_id); END IF;
    RETURN NULL;
  END $$`;
const NOTED_BEFORE = `CREATE OR REPLACE FUNCTION child_changed() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$ BEGIN
    IF TG_OP <> 'INSERT' THEN PERFORM note_change(OLD.child_id); END IF;
    IF TG_OP <> 'DELETE' THEN PERFORM note_change(NEW.child_id); END IF;
    RETURN NULL;
  END $$`;

/** The places of one section are found without those of the others; whether each is seen is asked of it still. */
const PLACES = [
  'CREATE INDEX plan_inclusion_in_order ON plan_inclusion (plan_id, section, position)',
  'DROP INDEX "IDX_3e00514202042daaa1b37dc648"',
];

export class SettleInOneBreath20261122T0521 implements MigrationInterface {
  readonly name = 'SettleInOneBreath1795324860000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [FORGET, NOTING, ...PLACES]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "IDX_3e00514202042daaa1b37dc648" ON plan_inclusion (plan_id)');
    await runner.query('DROP INDEX plan_inclusion_in_order');
    await runner.query(NOTED_BEFORE);
    await runner.query('DROP TRIGGER forget_standing ON record_share');
  }
}
