import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskAgainWhoIsKnown20261121T2250 implements MigrationInterface {
  readonly name = 'AskAgainWhoIsKnown1795301400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION closed_accounts(issuers text[], subjects text[]) RETURNS TABLE (issuer text, subject text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT asked.issuer, asked.subject FROM unnest(issuers, subjects) AS asked (issuer, subject)
        WHERE NOT EXISTS (SELECT FROM account a WHERE a.issuer = asked.issuer AND a.subject = asked.subject AND a.suspended_at IS NULL)
      $$`);
    await runner.query(`COMMENT ON FUNCTION closed_accounts IS 'Of these accounts, those that are suspended or no longer there: whoever listens with one is sent away.'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION closed_accounts');
  }
}
