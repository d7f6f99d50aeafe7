import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { systemClock } from '../../src/platform/clock';

/** A change as it arrived. */
export interface Heard {
  readonly cursor: string;
  readonly what: string;
  readonly at: string;
  readonly subjectId: string;
  readonly heardAtMs: number;
}
interface Frame {
  readonly type: string;
  readonly payload?: { readonly data?: Record<string, Heard | null> | null; readonly errors?: unknown };
}
interface Listening {
  /** Asked for each time, since whoever comes back may be sent elsewhere. */
  readonly url: string;
  readonly bearer: string;
  /** The field and its selection, with `AFTER` where the cursor goes. */
  readonly question: (after: string) => string;
  readonly after: string;
}

/** Closings after which a client comes back by itself. */
const returning: ReadonlySet<number> = new Set([1001, 1006, 1012, 1013, 4403, 4450, 4451]);

/** Somebody who listens by the bare protocol and keeps all that comes, so that nothing is tidied away before it is looked at. */
export class Listener {
  readonly heard: Heard[] = [];
  /** The codes with which sockets were closed before the listener wanted it. */
  readonly closings: number[] = [];
  /** When it was told that there is nothing more, or its socket was closed. */
  endedAtMs: number | undefined;
  /** What it was told that is no change. */
  readonly complaints: unknown[] = [];
  #socket: WebSocket | undefined;
  #stopped = false;
  #listens: (() => void) | undefined;

  constructor(private readonly how: Listening) {}

  get isStanding(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }
  get last(): string {
    return this.heard.at(-1)?.cursor ?? this.how.after;
  }

  /** Listens, and comes back whenever the socket ends, until stopped or told not to come back. */
  async goesOn(): Promise<void> {
    while (!this.#stopped) {
      const code = await this.once();
      if (this.#stopped) return;
      this.closings.push(code);
      if (!returning.has(code)) return;
      await pause(20 + Math.random() * 200);
    }
  }

  /** Listens over one socket, and answers how that ended. */
  once(): Promise<number> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`${this.how.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { handshakeTimeout: 5_000 });
      this.#socket = socket;
      const send = (message: object): void => socket.send(JSON.stringify(message));
      socket.on('open', () => send({ type: 'connection_init', payload: { authorization: this.how.bearer } }));
      socket.on('message', (raw) => this.#hears(JSON.parse((raw as Buffer).toString()) as Frame, send));
      socket.on('error', () => undefined);
      socket.on('close', (code) => {
        this.endedAtMs ??= systemClock.epochMs();
        resolve(code);
      });
    });
  }

  /** Answers once the subscription was asked for. Nobody is told when it stands; `after` makes up for that. */
  asked = (): Promise<void> => new Promise((resolve) => (this.#listens = resolve));

  #hears({ type, payload }: Frame, send: (message: object) => void): void {
    if (type === 'connection_ack') {
      send({ type: 'subscribe', id: '1', payload: { query: `subscription { ${this.how.question(this.last)} }` } });
      return this.#listens?.();
    }
    if (type === 'ping') return send({ type: 'pong' });
    const [change] = Object.values(payload?.data ?? {});
    if (type === 'next' && change) return void this.heard.push({ ...change, heardAtMs: systemClock.epochMs() });
    this.complaints.push(payload ?? type);
    if (type === 'complete' || type === 'error') {
      this.endedAtMs ??= systemClock.epochMs();
      this.#socket?.close();
    }
  }

  /** Reads no more, and says nothing of it. */
  stall(): void {
    this.#socket?.pause();
  }
  resume(): void {
    this.#socket?.resume();
  }
  stop(): void {
    this.#stopped = true;
    this.#socket?.terminate();
  }
}
