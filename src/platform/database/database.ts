import type { Pool, PoolClient } from 'pg';

/** A connection inside a transaction; nothing else can be asked of it. */
export interface Connection {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

const retriable = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/** Whether PostgreSQL asks to try the whole transaction again (serialisation failure, deadlock). */
export const isRetriable = (error: unknown): boolean => retriable.has(sqlStateOf(error) ?? '');
export const sqlStateOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;

const over = (client: PoolClient): Connection => ({
  query: async <Row extends object>(text: string, values?: readonly unknown[]) =>
    (await client.query(text, values as unknown[])).rows as Row[],
});

/** A connection that breaks while it is held fails its queries; without a listener it would end the process as well. */
const broken = (): void => undefined;
function letGo(client: PoolClient, error?: Error): void {
  client.off('error', broken);
  client.release(error);
}

/** One transaction that is begun by its first statement and must be ended exactly once. */
export class Transaction implements Connection {
  #ended = false;
  private constructor(
    private readonly client: PoolClient,
    private readonly connection: Connection,
  ) {}

  /** Begins with `opening`, sent in the same round trip as BEGIN; it takes no parameters, so it may hold nothing but checked literals. */
  static async begin<Row>(
    pool: Pool,
    mode: 'READ COMMITTED' | 'REPEATABLE READ',
    opening: string,
  ): Promise<{ tx: Transaction; rows: Row[] }> {
    const client = await pool.connect();
    client.on('error', broken);
    try {
      const results = (await client.query(`BEGIN ISOLATION LEVEL ${mode}; ${opening}`)) as unknown as { rows: Row[] }[];
      return { tx: new Transaction(client, over(client)), rows: results[1]?.rows ?? [] };
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => letGo(client),
        (worse: Error) => letGo(client, worse),
      );
      throw error;
    }
  }

  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    return this.connection.query<Row>(text, values);
  }
  commit = (): Promise<void> => this.#end('COMMIT');
  /** Never throws: the error that led here is the one worth telling. */
  rollback = (): Promise<void> => this.#end('ROLLBACK').catch(() => undefined);

  async #end(word: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    try {
      await this.client.query(word);
      letGo(this.client);
    } catch (error) {
      letGo(this.client, error as Error);
      throw error;
    }
  }
}

/** Runs a piece of work in a new transaction, and again in another when PostgreSQL asks for that. `rows` is what `opening` answered. */
export async function inTransaction<R, Row = unknown>(
  pool: Pool,
  opening: string,
  work: (tx: Transaction, rows: Row[]) => Promise<R>,
): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    const { tx, rows } = await Transaction.begin<Row>(pool, 'READ COMMITTED', opening);
    try {
      const result = await work(tx, rows);
      await tx.commit();
      return result;
    } catch (error) {
      await tx.rollback();
      if (!isRetriable(error) || attempt === ATTEMPTS) throw error;
    }
  }
}
