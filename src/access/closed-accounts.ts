import type { Pool } from 'pg';

export interface Account {
  readonly issuer: string;
  readonly subject: string;
}

/** Of these accounts, those that are suspended or not known (any more). One statement, however many they are. */
export async function closedAccounts(pool: Pool, accounts: readonly Account[]): Promise<Account[]> {
  const { rows } = await pool.query<Account>('SELECT issuer, subject FROM closed_accounts($1, $2)', [
    accounts.map(({ issuer }) => issuer), accounts.map(({ subject }) => subject),
  ]);
  return rows;
}
