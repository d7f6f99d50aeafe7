import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits to be done about the children whom somebody knows: most deadlines of a child are met, and need not be gone through. */
export class FindWhatIsOpenOfAChild20261122T0620 implements MigrationInterface {
  readonly name = 'FindWhatIsOpenOfAChild1795328400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "deadline_open_of_child" ON "deadline" ("child_id") WHERE (state = ANY (ARRAY['RUNNING'::text, 'OVERDUE'::text, 'LIFTED'::text]))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deadline_open_of_child');
  }
}
