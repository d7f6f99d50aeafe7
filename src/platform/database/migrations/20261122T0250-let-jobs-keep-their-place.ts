import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetJobsKeepTheirPlace20261122T0250 implements MigrationInterface {
  readonly name = 'LetJobsKeepTheirPlace1795315800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE job ADD COLUMN reached text');
    await runner.query(`COMMENT ON COLUMN job.reached IS 'How far the pieces that are done have come: kept with each of them, so that whoever goes on leaves nothing out.'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE job DROP COLUMN reached');
  }
}
