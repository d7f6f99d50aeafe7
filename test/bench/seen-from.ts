import { Client } from 'pg';

/** Where the application's role reads records: where columns are withheld by a view, in the view. */
export async function seenFrom(appUrl: string): Promise<Readonly<Record<string, string>>> {
  const app = new Client({ connectionString: appUrl });
  await app.connect();
  const { rows } = await app.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relkind = 'v' AND relname LIKE '%\\_seen'`);
  await app.end();
  return Object.fromEntries(rows.map(({ name }) => [name.replace(/_seen$/, ''), name]));
}
