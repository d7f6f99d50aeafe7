import { HubError } from '../graphql/errors';
import { isBeyond, type LoggedEvent, type Place } from './event';

/** How many events may wait for one listener before it is sent away, to come back with its cursor. */
export const mostWaiting = 1_000;

export const fellBehind = (): HubError => new HubError('UNAVAILABLE', 'You fell behind; come back with your last cursor');

/** What somebody follows. */
export interface Following {
  /**
   * What an event must name to be offered at all: ids of its child, its subject or what it touches, its own name, or the name of what it
   * touches, as `adviceRequestId`. Every event is offered to whoever names nothing.
   */
  readonly named?: readonly string[];
  /** Whether an event that is offered belongs to what is followed. */
  readonly wants: (event: LoggedEvent) => boolean;
  /** The child that every wanted event is about, where that is known: the past is read by it. */
  readonly childId?: string;
  /** The child and the organisation whose rights the listening stands on. When one of them changes, `mayStill` is asked. */
  readonly standsOn?: readonly string[];
  /** Whether listening still has a point; throws what the listener is to be told. */
  readonly mayStill?: () => Promise<boolean>;
}

/** Takes the events of a feed, in order. */
export interface Taker {
  /** Takes an event that was committed just now. */
  take(event: LoggedEvent): void;
  /** Takes one that was missed; `room` says when the next ones may come. */
  recall(event: LoggedEvent): void;
  room(): Promise<void>;
  /** Nothing more comes. */
  end(): void;
  /** Nothing more comes, for this reason. */
  fail(error: unknown): void;
}

/** The events that one listener follows: each once, in commit order, handed over without waiting. */
export class Feed {
  #taker: Taker | undefined;
  #held: LoggedEvent[] | undefined = [];
  #ended = false;
  /** What was told last; at first by whichever node the listener comes from, which may have read further than this one. */
  #last: Place | undefined;

  constructor(
    readonly following: Following,
    private readonly log: { begin(feed: Feed): void; forget(feed: Feed): void },
    after?: Place,
  ) {
    this.#last = after;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Begins to hand the events to whoever takes them. */
  handTo(taker: Taker): void {
    this.#taker = taker;
    if (this.#ended) taker.end();
    else this.log.begin(this);
  }

  /** Takes an event in, if it is wanted and was not taken already. */
  offer(event: LoggedEvent): void {
    if (this.#ended) return;
    if (this.#held) this.#hold(event, this.#held);
    else if (this.#isNew(event)) this.#taker?.take(event);
  }

  #hold(event: LoggedEvent, held: LoggedEvent[]): void {
    if (!this.following.wants(event)) return;
    if (held.length < mostWaiting) held.push(event);
    else this.fail(fellBehind());
  }

  /** Takes in an event of the past, while the live ones are held. */
  recall(event: LoggedEvent): void {
    if (!this.#ended && this.#isNew(event)) this.#taker?.recall(event);
  }
  readonly room = async (): Promise<void> => this.#taker?.room();

  /** The past has been told: from here on events come as they are committed. */
  goLive(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const event of held) this.offer(event);
  }

  end(): void {
    if (this.#ended) return;
    this.#leave();
    this.#taker?.end();
  }

  fail(error: unknown): void {
    if (this.#ended) return;
    this.#leave();
    this.#taker?.fail(error);
  }

  #leave(): void {
    this.#ended = true;
    this.#held = undefined;
    this.log.forget(this);
  }

  /** Events come in order, so one that is not beyond the last was seen: past and present may overlap. */
  #isNew(event: LoggedEvent): boolean {
    const seen = this.#last !== undefined && !isBeyond(event, this.#last);
    if (!seen) this.#last = event;
    return !seen && this.following.wants(event);
  }

  /** graphql-js asks for an iterable, and hands it on untouched to who takes the events from it. */
  [Symbol.asyncIterator](): never {
    throw new Error('A feed is handed to a taker and never iterated');
  }
}
