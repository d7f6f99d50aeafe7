import { Client } from 'pg';
import type { Connection } from './database';

/** Work as the owner of the database, in one transaction: setting up, never serving. */
export async function asOwner<R>(ownerUrl: string, work: (owner: Connection) => Promise<R>): Promise<R> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const result = await work({
      query: async <Row extends object>(text: string, values?: readonly unknown[]) => (await client.query(text, values as unknown[])).rows as Row[],
    });
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}
