import type { TestHub } from './hub';

interface AskedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}
type Query = (...args: unknown[]) => unknown;

/** Counts what a hub says to PostgreSQL, so that a test can budget it. */
export class Statements {
  readonly asked: AskedStatement[] = [];
  constructor(hub: TestHub) {
    const { pool } = hub.ground;
    const connect = pool.connect.bind(pool) as (...args: unknown[]) => Promise<{ query: Query }>;
    const { asked: all } = this;
    pool.connect = (async (...callback: unknown[]) => {
      if (callback.length > 0) return connect(...callback);
      const client = await connect();
      const own = Object.getPrototypeOf(client) as { query: Query };
      client.query = function (this: unknown, ...args: unknown[]) {
        const [asked] = args;
        all.push(typeof asked === 'string' ? { text: asked, values: [] } : (asked as AskedStatement));
        return own.query.apply(this, args);
      };
      return client;
    }) as never;
  }

  /** What was asked by an operation, with its values: without beginning and ending, and without what the hub asks by itself. */
  get askedByOperation(): readonly AskedStatement[] {
    return this.asked.filter(({ text }) => !/^(BEGIN|COMMIT|ROLLBACK|NOTIFY)/.test(text) && !/FROM (event|rights_ended)/.test(text));
  }

  /** The statements that read or write records, without beginning, entering and ending. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    this.asked.length = 0;
    await work();
    return this.askedByOperation.map(({ text }) => text);
  }
}
