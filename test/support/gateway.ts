import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** One address in front of servers that come and go, as a load balancer is. */
export class Gateway {
  readonly #open = new Set<Socket>();
  #to: number | undefined;
  #loses = false;
  #isFrozen = false;
  private constructor(private readonly server: Server) {}

  static open(): Promise<Gateway> {
    return new Promise((resolve) => {
      const server = createServer((incoming) => gateway.#pass(incoming));
      const gateway = new Gateway(server);
      server.listen(0, '127.0.0.1', () => resolve(gateway));
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }
  /** From now on, everybody who comes is let through to this port; to none: the door is shut in their face. */
  leadsTo(port: number | undefined): void {
    this.#to = port;
    this.#isFrozen = false;
  }
  /** Breaks every connection that is open, in the middle of whatever is said. */
  cut(): void {
    for (const socket of this.#open) socket.destroy();
  }
  /** Lets nothing through any more and closes nothing, as when a machine is gone; whoever comes is let in and told nothing, until it leads somewhere again. */
  freeze(): void {
    for (const socket of this.#open) socket.unpipe().pause();
    this.#isFrozen = true;
  }
  /** The next answer is lost on its way, after what was asked has been done. */
  loseNextAnswer(): void {
    this.cut();
    this.#loses = true;
  }
  close(): Promise<void> {
    this.cut();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  #pass(incoming: Socket): void {
    if (this.#to === undefined) return void incoming.destroy();
    const outgoing = connect(this.#to, '127.0.0.1');
    for (const [one, other] of [[incoming, outgoing], [outgoing, incoming]] as const) {
      this.#open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => void (this.#open.delete(one), other.destroy()));
    }
    if (this.#isFrozen) return;
    incoming.pipe(outgoing);
    if (!this.#loses) return void outgoing.pipe(incoming);
    this.#loses = false;
    outgoing.once('data', () => incoming.destroy());
  }
}
