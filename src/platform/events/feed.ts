import { HubError } from '../graphql/errors';
import { isBeyond, type LoggedEvent, type Place } from './event';

/** How many events may wait for one listener before it is told to come back with its cursor. */
const BOUND = 1_000;

/** The events that one listener follows, waiting to be taken one by one. It never waits for a slow listener and never grows without bound. */
export class Feed implements AsyncIterableIterator<LoggedEvent> {
  #waiting: LoggedEvent[] = [];
  #ended = false;
  #overflowed = false;
  #taker: (() => void) | undefined;
  #last: Place | undefined;

  constructor(
    private readonly wants: (event: LoggedEvent) => boolean,
    private readonly forget: () => void,
  ) {}

  /** Takes an event in, if it is wanted and was not taken already. */
  offer(event: LoggedEvent): void {
    if (this.#ended || this.#seen(event) || !this.wants(event)) return;
    if (this.#waiting.length >= BOUND) this.#overflowed = true;
    else this.#waiting.push(event);
    this.#taker?.();
  }

  end(): void {
    this.#ended = true;
    this.forget();
    this.#taker?.();
  }

  /** Events come in order, so one that is not beyond the last was seen: replay and live reading may overlap. */
  #seen(event: LoggedEvent): boolean {
    const seen = this.#last !== undefined && !isBeyond(event, this.#last);
    if (!seen) this.#last = event;
    return seen;
  }

  async next(): Promise<IteratorResult<LoggedEvent>> {
    while (this.#waiting.length === 0 && !this.#ended && !this.#overflowed) {
      await new Promise<void>((resolve) => (this.#taker = resolve));
      this.#taker = undefined;
    }
    const event = this.#waiting.shift();
    if (event) return { done: false, value: event };
    if (this.#overflowed) {
      this.end();
      throw new HubError('UNAVAILABLE', 'You fell behind; come back with your last cursor');
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<LoggedEvent>> {
    this.#waiting = [];
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
