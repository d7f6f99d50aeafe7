import type { Pool } from 'pg';
import type { Log } from '../../platform/log';

const EVERY_MS = 60_000;

/** Turns back, once a minute, what was protected until a day that has passed. Late is safe: until then it stays protected. Answers what stops it. */
export function keepAddresses({ pool, log }: { readonly pool: Pool; readonly log: Log }): () => void {
  const timer = setInterval(() => {
    pool
      .query('SELECT turn_addresses_back()')
      .catch((error: unknown) => log.warn({ err: error }, 'what protected addresses and is over could not be turned back; trying again'));
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
