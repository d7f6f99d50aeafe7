import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, types } from 'pg';

const JSON_OID = 114;

export interface RawAsks {
  readonly appUrl: string;
  readonly isolation: 'READ COMMITTED' | 'REPEATABLE READ';
  /** What is asked, the first statement of each transaction to the last, between its opening and COMMIT. */
  readonly statements: readonly string[];
  /** By the number that stands for the path: as whom, and with which values for each statement. */
  readonly asks: readonly { readonly opening: string; readonly values: readonly (readonly unknown[])[] }[];
}

/**
 * What statements can do at best in this process model: bare HTTP, one pipelined transaction with row-level security, PostgreSQL's JSON
 * sent as it is. No policy in code, no audit, no GraphQL.
 */
export function rawServer({ appUrl, isolation, statements, asks }: RawAsks): Promise<number> {
  types.setTypeParser(JSON_OID, (text) => text);
  const pool = new Pool({ connectionString: appUrl, max: 16, pipeline: true });
  async function answer(path: string): Promise<string> {
    const { opening, values } = asks[Number(path.slice(1))]!;
    const client = await pool.connect();
    try {
      const sent = [
        client.query(`BEGIN ISOLATION LEVEL ${isolation}; ${opening}`),
        ...statements.map((text, at) => client.query<Record<string, unknown>>({ name: `raw${at}`, text, values: [...values[at]!] })),
        client.query('COMMIT'),
      ] as const;
      const [, { rows }] = await Promise.all(sent);
      return `{"data":[${Object.values(rows[0] ?? {}).join(',')}]}`;
    } finally {
      client.release();
    }
  }
  const server = createServer((request, response) => {
    request.resume();
    void answer(request.url!).then(
      (json) => response.setHeader('content-type', 'application/json').end(json),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
}
