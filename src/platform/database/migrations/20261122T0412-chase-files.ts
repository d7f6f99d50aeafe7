import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE INDEX file_transfer_underway ON file_transfer (due_on) WHERE state <> 'RECEIVED'`,
  `CREATE FUNCTION chase_files(today date, pause integer, most integer) RETURNS TABLE (id uuid, "childId" uuid, "actingFor" uuid, name text)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  #variable_conflict use_column
  BEGIN
    PERFORM must_be_the_hub();
    RETURN QUERY WITH late AS (
      SELECT f.id FROM file_transfer f WHERE f.state <> 'RECEIVED' AND f.due_on < today AND (f.chased_on IS NULL OR f.chased_on <= today - pause) ORDER BY f.due_on, f.id LIMIT most FOR UPDATE),
    chased AS (UPDATE file_transfer f SET chased = f.chased + 1, chased_on = today, version = f.version + 1 FROM late WHERE f.id = late.id RETURNING f.*),
    told AS (INSERT INTO event (name, child_id, subject_type, subject_id, about) SELECT 'FileTransfer.chased', c.child_id, 'FileTransfer', c.id, '{}'::jsonb FROM chased c)
    SELECT c.id, c.child_id, c.recorded_for, 'FileTransfer.chased' FROM chased c;
  END $$`,
  `COMMENT ON FUNCTION chase_files IS 'Asks again for files that were not sent, and for receipts that were not given, when their day has passed. For the hub itself.'`,
  `REVOKE ALL ON FUNCTION chase_files FROM PUBLIC`,
];

export class ChaseFiles20261122T0412 implements MigrationInterface {
  readonly name = 'ChaseFiles1795320720000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION chase_files');
    await runner.query('DROP INDEX file_transfer_underway');
  }
}
