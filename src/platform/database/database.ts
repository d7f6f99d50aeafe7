import type { Writable } from 'node:stream';
import type { Pool, PoolClient } from 'pg';
import { planNamesOf } from './hub-pool';
import type { PlanNames } from './plan-names';

/** What lends connections: a pool, or whoever looks at one before it lends it. */
export interface Lender {
  connect(): Promise<PoolClient>;
}

/** A connection inside a transaction; nothing else can be asked of it. */
export interface Connection {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

const retriable = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/** Whether PostgreSQL asks to try the whole transaction again (serialisation failure, deadlock). */
const isRetriable = (error: unknown): boolean => retriable.has(sqlStateOf(error) ?? '');
export const sqlStateOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;

/** What is asked in one go travels in one packet: PostgreSQL is woken once for BEGIN and the first question, and once for the last and COMMIT. */
function inOnePacket(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

export interface Begun<Row> {
  readonly tx: Transaction;
  /** What the opening answered. When it fails, the transaction is rolled back by itself. */
  readonly opened: Promise<Row[]>;
}

/** One transaction that is begun by its first statement and must be ended exactly once. */
export class Transaction implements Connection {
  #ended = false;
  readonly #last: Promise<unknown>[] = [];
  private constructor(
    private readonly client: PoolClient,
    private readonly planNames: PlanNames | undefined,
  ) {}

  /**
   * Begins with `opening`, sent in the same message as BEGIN; it takes no parameters, so it may hold nothing but checked literals.
   * What is asked next may be sent before `opened` has come: it travels behind it, and fails if the opening failed.
   */
  static async begin<Row>(pool: Lender, mode: 'READ COMMITTED' | 'REPEATABLE READ', opening: string): Promise<Begun<Row>> {
    const client = await pool.connect();
    const tx = new Transaction(client, planNamesOf(pool));
    inOnePacket(client);
    const opened = client
      .query(`BEGIN ISOLATION LEVEL ${mode}; ${opening}`)
      .then((results) => (results as unknown as { rows: Row[] }[]).at(-1)?.rows ?? []);
    opened.catch(() => tx.rollback());
    return { tx, opened };
  }

  async query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    this.#mustBeOpen();
    inOnePacket(this.client);
    if (values === undefined) return (await this.client.query<Row>(text)).rows;
    const name = this.planNames?.of(text);
    const { rows } = await this.client.query<Row>(name ? { name, text, values: [...values] } : { text, values: [...values] });
    return rows;
  }
  /** Takes what is asked last, on which no decision waits: it travels in one packet with COMMIT. Where it fails, so does the commit. */
  asksLast(asked: Promise<unknown>): void {
    asked.catch(() => undefined);
    this.#last.push(asked);
  }
  commit = async (): Promise<void> => {
    // In a transaction that has failed PostgreSQL takes COMMIT for ROLLBACK, and says nothing: what failed says it.
    await Promise.all([...this.#last, this.#end('COMMIT')]);
  };
  /** Never throws: the error that led here is the one worth telling. */
  rollback = (): Promise<void> => this.#end('ROLLBACK').catch(() => undefined);

  /** After the end the connection may be another viewer's: nothing of ours may run on it. */
  #mustBeOpen(): void {
    if (this.#ended) throw new Error('The transaction has ended');
  }

  async #end(word: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    try {
      await this.client.query(word);
      this.client.release();
    } catch (error) {
      this.client.release(error as Error);
      throw error;
    }
  }
}

/** Runs a piece of work in a new transaction, and again in another when PostgreSQL asks for that. `rows` is what `opening` answered. */
export const inTransaction = <R, Row = unknown>(pool: Pool, opening: string, work: (tx: Transaction, rows: Row[]) => Promise<R>): Promise<R> =>
  atOnceInTransaction<R, Row>(pool, opening, async (tx, opened) => work(tx, await opened));

/** The same for work that asks its first question behind `opening`, in one packet with it, before it is answered. */
export async function atOnceInTransaction<R, Row = unknown>(
  pool: Pool,
  opening: string,
  work: (tx: Transaction, opened: Promise<Row[]>) => Promise<R>,
): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    const { tx, opened } = await Transaction.begin<Row>(pool, 'READ COMMITTED', opening);
    try {
      const result = await work(tx, opened);
      await tx.commit();
      return result;
    } catch (error) {
      await tx.rollback();
      if (!isRetriable(error) || attempt === ATTEMPTS) throw error;
    }
  }
}
