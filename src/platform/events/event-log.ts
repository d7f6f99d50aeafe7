import { Client, type Pool } from 'pg';
import type { Log } from '../log';
import { isBeyond, type LoggedEvent, type Place } from './event';
import { Feed } from './feed';

const CHANNEL = 'golden_thread_event';
const BATCH = 500;
const POLL_MS = 500;
/** The reader is no viewer: row-level security lets it see the log, which holds ids only, and nothing else. */
const AS_READER = `BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY; SELECT set_config('app.reads_events', 'on', true)`;

const SELECT = `SELECT xid::text, id::text, name, at, child_id AS "childId", subject_type AS "subjectType", subject_id AS "subjectId", about FROM event`;
/** Below the horizon nothing can still commit, so a reader that has passed a place has missed nothing before it. */
const BELOW_HORIZON = `xid < pg_snapshot_xmin(pg_current_snapshot())`;

/**
 * The one reader of the event log in this process. Woken by a notification that says nothing, or by a short poll when
 * notifications are silent; it hands each event to the feeds that follow it, in commit order, once.
 */
export class EventLog {
  readonly #feeds = new Set<Feed>();
  #place: Place = { xid: '0', id: '0' };
  #listener: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> | undefined;
  #again = false;
  #closed = false;
  #nudge: NodeJS.Immediate | undefined;

  constructor(
    private readonly pool: Pool,
    /** A direct connection, since notifications do not pass a pooler; without one, polling alone. */
    private readonly listenUrl: string | undefined,
    private readonly log: Log,
  ) {}

  async open(): Promise<void> {
    this.#place = await this.#end();
    await this.#listen();
    this.#timer = setInterval(() => void this.#wake(), POLL_MS);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    if (this.#nudge) clearImmediate(this.#nudge);
    for (const feed of this.#feeds) feed.end();
    await this.#reading?.catch(() => undefined);
    await this.#listener?.end().catch(() => undefined);
  }

  /** Follows the events that `wants` picks, from now, or from a place in the past. */
  async follow(wants: (event: LoggedEvent) => boolean, after?: Place): Promise<Feed> {
    const feed = new Feed(wants, () => this.#feeds.delete(feed));
    // The past is read until it has caught up with the live reader; only then, in the same breath, does the feed join it.
    if (!after) await this.#wake();
    for (let seen = after; seen && isBeyond(this.#place, seen); ) seen = await this.#replay(feed, seen);
    this.#feeds.add(feed);
    return feed;
  }

  /** Where this node has read to: everything before it was told, and whoever goes on from it misses nothing. */
  get place(): Place {
    return this.#place;
  }

  /** Tells every node that something was committed. Coalesced, outside the deed's transaction, and only a hint. */
  committed(): void {
    if (this.#nudge || this.#closed) return;
    this.#nudge = setImmediate(() => {
      this.#nudge = undefined;
      void this.#wake();
      this.pool.query(`NOTIFY ${CHANNEL}`).catch((error: unknown) => this.log.warn({ err: error }, 'could not notify; others will poll'));
    });
  }

  async #end(): Promise<Place> {
    const [place] = await this.#query<Place>(`SELECT xid::text, id::text FROM event WHERE ${BELOW_HORIZON} ORDER BY xid DESC, id DESC LIMIT 1`, []);
    return place ?? { xid: '0', id: '0' };
  }

  async #replay(feed: Feed, from: Place): Promise<Place> {
    const events = await this.#after(from);
    for (const event of events) feed.offer(event);
    return events.at(-1) ?? this.#place;
  }

  #after(place: Place): Promise<LoggedEvent[]> {
    return this.#query<LoggedEvent>(
      `${SELECT} WHERE (xid, id) > ($1::xid8, $2::bigint) AND ${BELOW_HORIZON} ORDER BY event.xid, event.id LIMIT ${BATCH}`,
      [place.xid, place.id],
    );
  }

  async #query<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.pool.connect();
    try {
      await client.query(AS_READER);
      const { rows } = await client.query(text, values as unknown[]);
      await client.query('COMMIT');
      client.release();
      return rows as Row[];
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  #wake(): Promise<void> {
    this.#again = true;
    this.#reading ??= this.#read()
      .catch((error: unknown) => this.log.warn({ err: error }, 'could not read the event log; trying again'))
      .finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #read(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      const events = await this.#after(this.#place);
      for (const event of events) for (const feed of this.#feeds) feed.offer(event);
      const last = events.at(-1);
      if (last) this.#place = { xid: last.xid, id: last.id };
      if (events.length === BATCH) this.#again = true;
    }
  }

  async #listen(): Promise<void> {
    if (this.#closed || !this.listenUrl) return;
    const client = new Client({ connectionString: this.listenUrl });
    client.on('notification', () => void this.#wake());
    client.on('error', () => setTimeout(() => void this.#listen().catch(() => undefined), 1_000).unref());
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.#listener = client;
    } catch (error) {
      this.log.warn({ err: error }, 'no notifications; polling the event log');
    }
  }
}
