import type { Pool, PoolClient } from 'pg';
import { isBeyond, type LoggedEvent, type Place } from './event';

/** How many events are read at a time. */
export const BATCH = 500;
/**
 * The reader is no viewer: row-level security lets it see the log, which holds ids only, and nothing else. One snapshot holds for all it asks.
 * Each reading is planned by its place: a plan for any place at all reads and sorts the whole log.
 */
const AS_READER = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT set_config('app.reads_events', 'on', true), set_config('plan_cache_mode', 'force_custom_plan', true)`;
const SELECT = `SELECT xid::text, id::text, name, at, child_id AS "childId", subject_type AS "subjectType", subject_id AS "subjectId", about FROM event`;
/** Below the horizon nothing can still commit, so a reader that has passed a place has missed nothing before it. */
const BELOW_HORIZON = `xid < pg_snapshot_xmin(pg_current_snapshot())`;
const IN_ORDER = `ORDER BY event.xid, event.id LIMIT ${BATCH}`;
const FLOOR = `SELECT xid::text, id::text FROM event_floor`;

/** Where a reader asks from, and how far. */
export interface Stretch {
  readonly after: Place;
  /** As far as may be read when left out. */
  readonly upTo?: Place;
  readonly childId?: string | undefined;
}
export interface Read {
  readonly events: readonly LoggedEvent[];
  /** Events after the place were let go for their age: what was read is not whole. */
  readonly expired: boolean;
}

/** Asks the event log, below the snapshot's horizon alone. */
export class LogReader {
  constructor(private readonly pool: Pool) {}

  /** The last place that anything was read or let go at. */
  end(): Promise<Place> {
    return this.#asking(async (client) => {
      const [floor, last] = await Promise.all([
        client.query<Place>(FLOOR),
        client.query<Place>(`SELECT xid::text, id::text FROM event WHERE ${BELOW_HORIZON} ORDER BY event.xid DESC, event.id DESC LIMIT 1`),
      ]);
      return last.rows[0] ?? floor.rows[0]!;
    });
  }

  read({ after, upTo, childId }: Stretch): Promise<Read> {
    const values = [after.xid, after.id, ...(upTo ? [upTo.xid, upTo.id] : []), ...(childId ? [childId] : [])];
    const until = upTo ? ' AND (xid, id) <= ($3::xid8, $4::bigint)' : '';
    const ofChild = childId ? ` AND child_id = $${values.length}` : '';
    const text = `${SELECT} WHERE (xid, id) > ($1::xid8, $2::bigint) AND ${BELOW_HORIZON}${until}${ofChild} ${IN_ORDER}`;
    return this.#asking(async (client) => {
      const [floor, events] = await Promise.all([client.query<Place>(FLOOR), client.query<LoggedEvent>(text, values)]);
      return { events: events.rows, expired: isBeyond(floor.rows[0]!, after) };
    });
  }

  /** What a right has ended about since a moment, or a little earlier; and the moment of asking. */
  async rightsEnded(after: string | null, earlier: string): Promise<{ until: string; about: string[] }> {
    const text = 'SELECT until::text, about::text[] FROM rights_ended($1::timestamptz - $2::interval)';
    const { rows } = await this.pool.query<{ until: string; about: string[] }>(text, [after, earlier]);
    return rows[0]!;
  }

  async #asking<R>(ask: (client: PoolClient) => Promise<R>): Promise<R> {
    const client = await this.pool.connect();
    try {
      const begun = client.query(AS_READER);
      begun.catch(() => undefined);
      const answer = await ask(client);
      await begun;
      await client.query('COMMIT');
      client.release();
      return answer;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }
}
