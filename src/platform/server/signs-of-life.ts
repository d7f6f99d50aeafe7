/** So many groups take turns: ten thousand sockets asked at once would keep everybody else waiting for a quarter of a second. */
const GROUPS = 100;

interface Asked {
  ping(): void;
}

/** Asks each of many sockets for a sign of life once in a while, a few at a time. */
export class SignsOfLife {
  readonly #groups = Array.from({ length: GROUPS }, () => new Set<Asked>());
  readonly #timer: NodeJS.Timeout;
  #arrived = 0;
  #turn = 0;

  constructor(everyMs: number) {
    this.#timer = setInterval(() => this.#groups[this.#turn++ % GROUPS]!.forEach((socket) => socket.ping()), everyMs / GROUPS).unref();
  }

  /** Asks the socket from now on; what is answered ends that. */
  of(socket: Asked): () => void {
    const group = this.#groups[this.#arrived++ % GROUPS]!;
    group.add(socket);
    return () => void group.delete(socket);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
