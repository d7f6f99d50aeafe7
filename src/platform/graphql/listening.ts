import { mostWaiting, type Taker } from '../events/feed';
import type { LoggedEvent } from '../events/event';
import { toGraphQLError } from './errors';
import type { OperationContext } from './operation';
import { Told, type Sink } from './told';

/** The place of one event in what a listener is told: undefined while it is asked what to tell, null where there is nothing to tell. */
interface Slot {
  told?: Told | null;
}

/** Somebody who waits to be told of an event. */
export interface Waiting {
  readonly listening: Listening;
  readonly slot: Slot;
}

/** Asks what to tell of an event, for all who wait for it with the same question. */
export interface Asking {
  ask(event: LoggedEvent, waiting: Waiting): void;
  /** The same of an event that was missed: nobody waits for it who listens to what happens now. */
  recall(event: LoggedEvent, waiting: Waiting): void;
  left(listening: Listening): void;
}

/** One listener: what they follow is asked together with others, and told to them in order. */
export class Listening implements Taker {
  #slots: Slot[] = [];
  #over = false;
  #telling = false;
  #roomFor: (() => void) | undefined;

  constructor(
    private readonly question: Asking,
    readonly context: OperationContext,
    private readonly sink: Sink,
  ) {}

  get over(): boolean {
    return this.#over;
  }

  take(event: LoggedEvent): void {
    const slot = this.#slotFor();
    if (slot) this.question.ask(event, { listening: this, slot });
  }

  recall(event: LoggedEvent): void {
    const slot = this.#slotFor();
    if (slot) this.question.recall(event, { listening: this, slot });
  }

  /** Waits until half of what may wait has been told. */
  async room(): Promise<void> {
    if (this.#over || this.#slots.length <= mostWaiting / 2) return;
    await new Promise<void>((resolve) => (this.#roomFor = resolve));
  }

  #slotFor(): Slot | undefined {
    if (this.#over) return undefined;
    if (this.#slots.length >= mostWaiting) {
      this.#fellBehind();
      return undefined;
    }
    const slot: Slot = {};
    this.#slots.push(slot);
    return slot;
  }

  #fellBehind(): void {
    this.leave();
    this.sink.fellBehind();
  }

  /** What there is to tell of an event is known; it is told when everything before it was. */
  settle(slot: Slot, told: Told | null): void {
    slot.told = told;
    if (!this.#telling) void this.#tell();
  }

  async #tell(): Promise<void> {
    this.#telling = true;
    for (let first = this.#slots[0]; first?.told !== undefined && !this.#over; first = this.#slots[0]) {
      this.#slots.shift();
      const leaving = first.told && this.sink.next(first.told);
      if (leaving) await leaving.catch(() => this.leave());
    }
    this.#telling = false;
    if (this.#slots.length <= mostWaiting / 2) this.#makeRoom();
  }

  #makeRoom(): void {
    this.#roomFor?.();
    this.#roomFor = undefined;
  }

  /** Nothing more is told: the listener has gone. */
  leave(): void {
    if (!this.#over) this.question.left(this);
    this.#over = true;
    this.#slots = [];
    this.#makeRoom();
  }

  end(): void {
    if (this.#over) return;
    this.leave();
    this.sink.end();
  }

  fail(error: unknown): void {
    if (this.#over) return;
    this.leave();
    void this.sink.next(new Told({ data: null, errors: [toGraphQLError(error)] }));
    this.sink.end();
  }
}
