import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
/** The head and the safeguarding leads of the organisation, and never the one whom it is about. */
const READ = `recorded_for = (SELECT viewer_acting_for()) AND (SELECT viewer_offices())::text[] && '{HEAD,DSL}'::text[] AND about_id <> (SELECT viewer_person())`;

const up = [
  `CREATE TABLE staff_concern (
    id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1, recorded_by uuid NOT NULL, recorded_for uuid NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(),
    about_id uuid NOT NULL, happened_on date NOT NULL, what_happened text NOT NULL,
    verdict text CHECK (verdict IN ('UNFOUNDED', 'LOW_LEVEL', 'MEETS_THRESHOLD')), reason text, reviewed_by uuid, reviewed_at timestamptz, tell_officer_by date)`,
  `CREATE INDEX staff_concern_of_organisation ON staff_concern (recorded_for, recorded_at, id)`,
  `CREATE INDEX staff_concern_about ON staff_concern (about_id)`,
  `COMMENT ON TABLE staff_concern IS 'Concerns about how a member of staff behaves, apart from every child: for the head and the safeguarding leads of the organisation alone.'`,
  `ALTER TABLE staff_concern ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE staff_concern FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY owner_keeps ON staff_concern TO CURRENT_USER USING (true) WITH CHECK (true)`,
  `CREATE POLICY leads_read ON staff_concern FOR SELECT USING (${READ})`,
  `CREATE POLICY staff_add ON staff_concern FOR INSERT WITH CHECK (
    recorded_by = (SELECT viewer_person()) AND recorded_for = (SELECT viewer_acting_for()) AND cardinality((SELECT viewer_offices())::text[]) > 0 AND verdict IS NULL)`,
  `CREATE POLICY leads_review ON staff_concern FOR UPDATE USING (${READ}) WITH CHECK (${READ} AND reviewed_by = (SELECT viewer_person()))`,
  // What was done about it is told to the one whom it is about by no audit either.
  `CREATE FUNCTION shut_out_of_staff_concern() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$ BEGIN
    INSERT INTO shut_out (child_id, person_id, record_id, source, source_id, granted_by, granted_for)
      VALUES (NEW.id, NEW.about_id, NEW.id, 'StaffConcern', NEW.id, NEW.recorded_by, NEW.recorded_for);
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER shut_out AFTER INSERT ON staff_concern FOR EACH ROW EXECUTE FUNCTION shut_out_of_staff_concern()`,
  `CREATE FUNCTION own_staff_concern_receipt(asked uuid) RETURNS TABLE (id uuid, "recordedAt" timestamptz) LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT c.id, c.recorded_at FROM staff_concern c WHERE c.id = asked AND c.recorded_by = viewer_person() AND c.recorded_for = viewer_acting_for()
  $$`,
  `REVOKE ALL ON FUNCTION shut_out_of_staff_concern, own_staff_concern_receipt FROM PUBLIC`,
];

export class KeepConcernsAboutStaff20261122T0404 implements MigrationInterface {
  readonly name = 'KeepConcernsAboutStaff1795320240000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE staff_concern');
    await runner.query('DROP FUNCTION own_staff_concern_receipt, shut_out_of_staff_concern');
  }
}
