import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is for good stands in none of the indexes of what ends: without the words that leave it out, every right there is was looked through at each asking. */
const over = (more: string): string => `SELECT child_id FROM child_relationship WHERE ends_at > after AND ends_at <= now()${more}
      UNION SELECT child_id FROM record_share WHERE ends_at > after AND ends_at <= now()${more}
      UNION SELECT organisation_id FROM post WHERE ends_at > after AND ends_at <= now()${more}
      UNION SELECT child_id FROM shut_out WHERE starts_at > after AND starts_at <= now()`;
const ended = (more: string): string => `CREATE OR REPLACE FUNCTION rights_ended(after timestamptz, OUT until timestamptz, OUT about uuid[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT now(), CASE WHEN after IS NULL THEN '{}' ELSE ARRAY(${over(more)}) END
  $$`;

export class FindRightsThatEnd20261122T0510 implements MigrationInterface {
  readonly name = 'FindRightsThatEnd1795324200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ended(` AND ends_at <> 'infinity'`));
    await runner.query('CREATE INDEX shut_out_that_begins ON shut_out (starts_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX shut_out_that_begins');
    await runner.query(ended(''));
  }
}
