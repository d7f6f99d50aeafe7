import type { TestHub } from './hub';

type Query = (...args: unknown[]) => unknown;

/** Counts what a hub says to PostgreSQL, so that a test can budget it. */
export class Statements {
  readonly texts: string[] = [];
  constructor(hub: TestHub) {
    const { pool } = hub.ground;
    const connect = pool.connect.bind(pool) as (...args: unknown[]) => Promise<{ query: Query }>;
    const { texts } = this;
    pool.connect = (async (...callback: unknown[]) => {
      if (callback.length > 0) return connect(...callback);
      const client = await connect();
      const own = Object.getPrototypeOf(client) as { query: Query };
      client.query = function (this: unknown, ...args: unknown[]) {
        const [asked] = args;
        texts.push(typeof asked === 'string' ? asked : (asked as { text: string }).text);
        return own.query.apply(this, args);
      };
      return client;
    }) as never;
  }

  /** The statements that read or write records, without beginning, entering and ending. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    this.texts.length = 0;
    await work();
    return this.texts.filter((text) => !/^(BEGIN|COMMIT|ROLLBACK|NOTIFY)/.test(text) && !/FROM (event|rights_ended)/.test(text));
  }
}
