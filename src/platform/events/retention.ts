import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Log } from '../log';

const EVERY_MS = 3_600_000;
/** Small enough that nobody who writes an event waits for it. */
const BATCH = 1_000;
const BETWEEN_BATCHES_MS = 20;

/** Lets go of the oldest events, those older than so many days; answers how many they were. PostgreSQL lets one hub at a time do it. */
export async function letOldEventsGo(pool: Pool, days: number): Promise<number> {
  for (let all = 0; ; await pause(BETWEEN_BATCHES_MS)) {
    const { rows } = await pool.query<{ gone: number }>('SELECT let_events_go(make_interval(days => $1), $2) AS gone', [days, BATCH]);
    all += rows[0]!.gone;
    if (rows[0]!.gone < BATCH) return all;
  }
}

/** Sees to it, once an hour, that no event is kept for longer than it is to be. */
export class Retention {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly log: Log,
    private readonly days: number,
  ) {}

  open(): void {
    // Hubs that were started together do not all ask together.
    this.#timer = setTimeout(() => void this.#round(), EVERY_MS * (0.5 + Math.random())).unref();
  }
  close(): void {
    clearTimeout(this.#timer);
  }

  async #round(): Promise<void> {
    try {
      const gone = await letOldEventsGo(this.pool, this.days);
      if (gone > 0) this.log.info({ gone, days: this.days }, 'Events that were older than they are kept are gone');
    } catch (error) {
      this.log.warn({ err: error }, 'old events could not be let go; trying again in an hour');
    }
    this.open();
  }
}
