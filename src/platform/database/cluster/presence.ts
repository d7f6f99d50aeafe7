import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Log } from '../../log';
import { connect } from '../connection';

const SHARED = 'SELECT pg_advisory_lock_shared(hashtext($1))';
const UNLOCK = 'SELECT pg_advisory_unlock_shared(hashtext($1))';
const ALONE = 'SELECT pg_try_advisory_lock(hashtext($1)) AS alone';
const KEY = ['golden_thread presence'];
const PURPOSE = 'golden-thread presence';
const RETRY_MS = 1_000;

/**
 * Says to other processes on the same cluster that this one is using it, by a shared lock in PostgreSQL: exact, and gone with the
 * process however it ends. Whoever can take the lock for itself is the last, and meanwhile nobody else can arrive.
 */
export class Presence {
  #left = false;
  private constructor(
    private readonly url: string,
    private readonly log: Log,
    private client: Client,
  ) {}

  /** Waits while the last one before us is stopping PostgreSQL; that connection then breaks, and the caller starts anew. */
  static async announce(url: string, log: Log): Promise<Presence> {
    const presence = new Presence(url, log, await hold(url));
    presence.#watch();
    return presence;
  }

  get connection(): Client {
    return this.client;
  }

  /** Whether nobody else uses the cluster; if so, nobody can until `end`. */
  async leave(): Promise<'last' | 'others remain'> {
    this.#left = true;
    try {
      await this.client.query(UNLOCK, KEY);
    } catch {
      // The connection was lost, and the lock with it.
      this.client = await connect(this.url, PURPOSE);
    }
    const { rows } = await this.client.query<{ alone: boolean }>(ALONE, KEY);
    return rows[0]?.alone ? 'last' : 'others remain';
  }

  async end(): Promise<void> {
    this.#left = true;
    await this.client.end().catch(() => undefined);
  }

  #watch(): void {
    this.client.once('end', () => void this.#return());
  }

  async #return(): Promise<void> {
    if (this.#left) return;
    this.log.error('PostgreSQL has ended a connection that it should keep; trying to come back');
    while (!this.#left) {
      const client = await hold(this.url).catch(() => undefined);
      if (client) {
        this.client = client;
        return this.#watch();
      }
      await sleep(RETRY_MS, undefined, { ref: false });
    }
  }
}

async function hold(url: string): Promise<Client> {
  const client = await connect(url, PURPOSE);
  try {
    await client.query(SHARED, KEY);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
