import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
/** What stands for everything that is about no child: the directories. */
const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;

const steps = [
  `CREATE TABLE last_change (about uuid PRIMARY KEY, changed_by xid8 NOT NULL) WITH (fillfactor = 50)`,
  `COMMENT ON TABLE last_change IS 'Which transaction last changed a record of a child, or an entry of a directory: whether an answer that was given before is the answer still.'`,
  `CREATE FUNCTION note_change(changed uuid) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$ BEGIN
    IF current_setting('app.changed', true) IS NOT DISTINCT FROM changed::text THEN RETURN; END IF;
    INSERT INTO last_change (about, changed_by) VALUES (changed, pg_current_xact_id()) ON CONFLICT (about) DO UPDATE SET changed_by = EXCLUDED.changed_by;
    PERFORM set_config('app.changed', changed::text, true);
  END $$`,
  `CREATE FUNCTION child_changed() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$ BEGIN
    IF TG_OP <> 'INSERT' THEN PERFORM note_change(OLD.child_id); END IF;
    IF TG_OP <> 'DELETE' THEN PERFORM note_change(NEW.child_id); END IF;
    RETURN NULL;
  END $$`,
  `CREATE FUNCTION directory_changed() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$ BEGIN
    PERFORM note_change(${NOBODY});
    RETURN NULL;
  END $$`,
  `CREATE FUNCTION viewer_stamp(of_child uuid) RETURNS text LANGUAGE plpgsql STABLE ${DEFINER} AS $$ BEGIN
    RETURN md5(concat_ws('/', current_setting('app.person', true), current_setting('app.acting_for', true), current_setting('app.offices', true),
      current_setting('app.shut_out_children', true), current_setting('app.shut_out_records', true), current_setting('app.restricted_children', true),
      viewer_standing(of_child), ARRAY(SELECT s.record_id FROM viewer_shares(ARRAY[of_child]) s ORDER BY s.record_id),
      (SELECT c.changed_by FROM last_change c WHERE c.about = of_child), (SELECT c.changed_by FROM last_change c WHERE c.about = ${NOBODY})));
  END $$`,
  'REVOKE ALL ON FUNCTION note_change, child_changed, directory_changed, viewer_stamp FROM PUBLIC',
];

/** Lets an answer be told again while nothing that it rests on has changed. */
export class NoteLastChanges20261122T0002 implements MigrationInterface {
  readonly name = 'NoteLastChanges1795305720000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of steps) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION viewer_stamp, child_changed, directory_changed, note_change CASCADE');
    await runner.query('DROP TABLE last_change');
  }
}
