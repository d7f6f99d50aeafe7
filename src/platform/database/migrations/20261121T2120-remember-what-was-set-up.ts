import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberWhatWasSetUp20261121T2120 implements MigrationInterface {
  readonly name = 'RememberWhatWasSetUp1795296000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE set_up (name text PRIMARY KEY, begun_on date NOT NULL, done_at timestamptz)`);
    await runner.query(`COMMENT ON TABLE set_up IS 'What is set up in this database by the operator, as the demo: begun on which day, and done when.'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE set_up');
  }
}
