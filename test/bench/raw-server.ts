import { createServer } from 'node:http';
import { Pool } from 'pg';

/**
 * What one statement can do at best in this process model: bare HTTP, one pipelined transaction with row-level security, PostgreSQL's JSON
 * sent as it is. No policy in code, no audit, no GraphQL.
 */
export function rawServer(appUrl: string, opening: string, statement: string, values: readonly unknown[]): Promise<{ port: number; close(): void }> {
  const pool = new Pool({ connectionString: appUrl, max: 16, pipeline: true });
  const server = createServer((request, response) => {
    request.resume();
    void answer().then((json) => response.setHeader('content-type', 'application/json').end(json));
  });
  async function answer(): Promise<string> {
    const client = await pool.connect();
    try {
      const [, { rows }] = await Promise.all([
        client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ; ${opening}`),
        client.query<Record<string, unknown>>({ name: 'raw', text: statement, values: values as unknown[] }),
        client.query('COMMIT'),
      ]);
      return JSON.stringify(rows[0]);
    } finally {
      client.release();
    }
  }
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({
      port: (server.address() as { port: number }).port,
      close: () => {
        server.close();
        void pool.end();
      },
    }));
  });
}
