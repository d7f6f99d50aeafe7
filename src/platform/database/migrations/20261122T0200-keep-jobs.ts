import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE job (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL, occurrence text NOT NULL, run_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DONE', 'GIVEN_UP')),
    attempts integer NOT NULL DEFAULT 0, fault text, ended_at timestamptz, UNIQUE (name, occurrence))`,
  `CREATE INDEX job_that_waits ON job (run_at, id) WHERE state = 'WAITING'`,
  `COMMENT ON TABLE job IS 'What the hub does by itself: one row for each time that a job is due. Nothing of any child stands in it.'`,
  `COMMENT ON COLUMN job.run_at IS 'When it may be tried (again): put off before each attempt, so that a hub that dies at it leaves it to the others.'`,
  `COMMENT ON COLUMN job.fault IS 'What kind of error the last attempt ended with, and never its words.'`,
  `ALTER TABLE job ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE job FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY owner_keeps ON job TO CURRENT_USER USING (true) WITH CHECK (true)`,
  `CREATE POLICY runs ON job USING ((SELECT current_setting('app.runs_jobs', true)) = 'on') WITH CHECK ((SELECT current_setting('app.runs_jobs', true)) = 'on')`,
];

export class KeepJobs20261122T0200 implements MigrationInterface {
  readonly name = 'KeepJobs1795312800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job');
  }
}
