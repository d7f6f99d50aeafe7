import { Client } from 'pg';

const CONNECT_TIMEOUT_MS = 10_000;

/** One connection outside every pool, for setting up and for locks. Losing it while idle must not end the process. */
export async function connect(url: string, purpose = 'golden-thread set-up'): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: purpose,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
}

export async function withConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
