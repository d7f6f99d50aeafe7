import type { Connection } from '../platform/database/database';

/** The moment by PostgreSQL's clock, which alone decides when a right begins and ends. */
export async function nowInDatabase(tx: Connection): Promise<string> {
  const [clock] = await tx.query<{ now: string }>('SELECT now()');
  return clock!.now;
}
