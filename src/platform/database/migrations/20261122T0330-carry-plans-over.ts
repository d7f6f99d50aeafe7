import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CarryPlansOver20261122T0330 implements MigrationInterface {
  readonly name = 'CarryPlansOver1795318200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "plan" ADD "came_from_id" uuid');
    await runner.query('CREATE INDEX "plan_came_from" ON "plan" ("came_from_id")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "plan" DROP COLUMN "came_from_id"');
  }
}
