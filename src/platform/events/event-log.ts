import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import { HubError } from '../graphql/errors';
import type { Log } from '../log';
import { isBeyond, type LoggedEvent, type Place } from './event';
import { Feed, fellBehind, type Following } from './feed';
import { Feeds } from './feeds';
import { BATCH, LogReader, type Read, type Stretch } from './log-reader';
import { Turns } from './turns';

const CHANNEL = 'golden_thread_event';
/** What PostgreSQL itself tells, on commit, when somebody may have lost a right: a child's id, or an organisation's. */
const RIGHTS = 'golden_thread_right';
const POLL_MS = 500;
const LISTEN_AGAIN_MS = 1_000;
/** How close readings and notifications may follow one another: what is committed in between is told by the next. */
const PACE_MS = 10;
/** Where much is told, readings follow one another less closely, by so much an event: telling twenty at once costs little more than telling five. */
const PACE_OF_EVENT_MS = 6;
const MOST_PACE_MS = 60;
/** A hub that has its hands full answers first who asks something of it, and tells the others a little later, more at once. */
const MOST_PACE_WHEN_BUSY_MS = 150;
const BUSY = 0.9;
/** Without notifications, how long a transaction may take to end a right and still be noticed. */
const UNHEARD = '5 s';
/** A right can be taken from a whole school's listeners at once; whoever reads and writes must not wait for all of them. */
const ASKED_AT_ONCE = 4;

/** What a feed has to be told before it joins the live ones; its first stretch was read to see whether the log reaches back so far. */
interface Past {
  readonly after: Place;
  readonly near: Place;
  readonly first: Read;
}

const cursorExpired = (): HubError =>
  new HubError('CURSOR_EXPIRED', 'What happened since then is no longer kept: read anew what you follow, and listen again without this cursor');

/**
 * The one reader of the event log in this process. Woken by a notification that says nothing, or by a short poll when
 * notifications are silent; it hands each event to the feeds that it may concern, in commit order, once.
 */
export class EventLog {
  readonly #feeds = new Feeds();
  readonly #reader: LogReader;
  readonly #pasts = new WeakMap<Feed, Past>();
  readonly #turns = new Turns(ASKED_AT_ONCE);
  #place: Place = { xid: '0', id: '0' };
  #listener: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> | undefined;
  #again = false;
  #closed = false;
  #nudge: NodeJS.Timeout | undefined;
  #nudgedAt = 0;
  #readAt = 0;
  #pace = PACE_MS;
  #used = performance.eventLoopUtilization();
  #rightsAskedAt: string | null = null;

  constructor(
    private readonly pool: Pool,
    /** A direct connection, since notifications do not pass a pooler; without one, polling alone. */
    private readonly listenUrl: string | undefined,
    private readonly log: Log,
  ) {
    this.#reader = new LogReader(pool);
  }

  async open(): Promise<void> {
    this.#place = await this.#reader.end();
    await this.#listen();
    this.#timer = setInterval(() => void this.#poll(), POLL_MS);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    clearTimeout(this.#nudge);
    for (const feed of this.#feeds.all()) feed.end();
    await this.#reading?.catch(() => undefined);
    await this.#listener?.end().catch(() => undefined);
  }

  /** Follows events from now, or from a place in the past: CURSOR_EXPIRED where the log does not reach back so far. */
  async follow(following: Following, after?: Place): Promise<Feed> {
    const feed = new Feed(following, { begin: (begun) => this.#begin(begun), forget: (left) => this.#feeds.delete(left) }, after);
    if (after) {
      const near = this.#place;
      const first = await this.#reader.read({ after, upTo: near, childId: following.childId });
      if (first.expired) throw cursorExpired();
      this.#pasts.set(feed, { after, near, first });
    } else {
      await this.#wake();
      this.#feeds.add(feed);
    }
    return feed;
  }

  /** Where the log stands: everything before it was told, and whoever goes on from it misses nothing. */
  async place(): Promise<Place> {
    await this.#wake();
    return this.#place;
  }

  /** Tells every node that something was committed. Coalesced, outside the deed's transaction, and only a hint. */
  committed(): void {
    if (this.#nudge || this.#closed) return;
    this.#nudge = setTimeout(() => {
      this.#nudge = undefined;
      this.#nudgedAt = performance.now();
      this.#hint();
      this.pool.query(`NOTIFY ${CHANNEL}`).catch((error: unknown) => this.log.warn({ err: error }, 'could not notify; others will poll'));
    }, this.#nudgedAt + PACE_MS - performance.now());
  }

  /** Something may have been committed. Where nobody listens, the poll keeps up by itself. */
  #hint(): void {
    if (!this.#feeds.isEmpty) void this.#wake();
  }

  #begin(feed: Feed): void {
    const past = this.#pasts.get(feed);
    if (!past) return feed.goLive();
    this.#pasts.delete(feed);
    this.#catchUp(feed, past).catch((error: unknown) => feed.fail(error));
  }

  /**
   * Tells the past as fast as it is taken. When it has come near the present the feed joins the live ones, holding what they bring
   * until the last stretch in between is told: nothing is missed, and what came both ways is told once.
   */
  async #catchUp(feed: Feed, { after, near, first }: Past): Promise<void> {
    await this.#recall(feed, { after, upTo: near }, first);
    if (feed.ended) return;
    this.#feeds.add(feed);
    this.#hint();
    await this.#recall(feed, { after: isBeyond(near, after) ? near : after, upTo: this.#place });
    if (feed.ended) return;
    feed.goLive();
    await this.#ask(feed);
  }

  async #recall(feed: Feed, { after, upTo }: Required<Pick<Stretch, 'after' | 'upTo'>>, known?: Read): Promise<void> {
    const { childId } = feed.following;
    let read = known ?? (isBeyond(upTo, after) ? await this.#reader.read({ after, upTo, childId }) : undefined);
    while (read && !feed.ended) {
      if (read.expired) throw cursorExpired();
      for (const event of read.events) feed.recall(event);
      const last = read.events.at(-1);
      if (!last || read.events.length < BATCH) return;
      await feed.room();
      read = await this.#reader.read({ after: last, upTo, childId });
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
      const early = this.#readAt + this.#pace - performance.now();
      if (early > 0) await pause(early);
      this.#readAt = performance.now();
      this.#again = false;
      const { events, expired } = await this.#reader.read({ after: this.#place });
      if (expired) {
        // Only a node that slept for as long as events are kept comes here: its listeners are told when they come back.
        for (const feed of this.#feeds.all()) feed.fail(fellBehind());
        this.#place = await this.#reader.end();
        continue;
      }
      this.#pace = Math.min(PACE_MS + PACE_OF_EVENT_MS * events.length, this.#isBusy() ? MOST_PACE_WHEN_BUSY_MS : MOST_PACE_MS);
      for (const event of events) this.#tell(event);
      if (events.length === BATCH) this.#again = true;
    }
  }

  /** Whether this process has hardly paused since it was asked last. */
  #isBusy(): boolean {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, this.#used);
    this.#used = now;
    return utilization > BUSY;
  }

  #tell(event: LoggedEvent): void {
    this.#place = { xid: event.xid, id: event.id };
    for (const feed of this.#feeds.concernedBy(event)) feed.offer(event);
  }

  async #poll(): Promise<void> {
    await this.#wake();
    try {
      const { until, about } = await this.#reader.rightsEnded(this.#rightsAskedAt, this.#listener ? '0 s' : UNHEARD);
      this.#rightsAskedAt = until;
      for (const right of about) this.#askAgain(right);
    } catch (error) {
      if (!this.#closed) this.log.warn({ err: error }, 'could not ask which rights have ended; asking again');
    }
  }

  /** Asks of everybody whose listening stands on a right whether they may still listen. */
  #askAgain(right: string): void {
    for (const feed of this.#feeds.standingOn(right)) void this.#turns.take(() => this.#ask(feed));
  }

  async #ask(feed: Feed): Promise<void> {
    try {
      if (feed.ended) return;
      if ((await feed.following.mayStill?.()) === false) feed.end();
    } catch (error) {
      feed.fail(error);
    }
  }

  async #listen(): Promise<void> {
    if (this.#closed || !this.listenUrl) return;
    const client = new Client({ connectionString: this.listenUrl });
    let lost = false;
    const again = (): void => {
      if (lost || this.#closed) return;
      lost = true;
      this.#listener = undefined;
      client.end().catch(() => undefined);
      setTimeout(() => void this.#listen(), LISTEN_AGAIN_MS).unref();
    };
    client.on('notification', ({ channel, payload = '' }) => (channel === RIGHTS ? this.#askAgain(payload) : this.#hint()));
    client.on('error', again);
    client.on('end', again);
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}; LISTEN ${RIGHTS}`);
      this.#listener = client;
    } catch (error) {
      this.log.warn({ err: error }, 'no notifications; polling the event log');
      again();
    }
  }
}
