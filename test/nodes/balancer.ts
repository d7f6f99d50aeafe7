import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const ASK_EVERY_MS = 100;
const PATIENCE_MS = 1_000;

interface Backend {
  readonly port: number;
  isUp: boolean;
}

/** One address before many hubs, as a load balancer is: in turn, to those that say that they are ready. */
export class Balancer {
  readonly #backends: Backend[];
  readonly #open = new Set<Socket>();
  #turn = 0;
  #asking: NodeJS.Timeout | undefined;

  private constructor(
    private readonly server: Server,
    ports: readonly number[],
  ) {
    this.#backends = ports.map((port) => ({ port, isUp: false }));
    this.#asking = setInterval(() => void this.#askAll(), ASK_EVERY_MS);
  }

  static async open(ports: readonly number[]): Promise<Balancer> {
    const server = createServer({ noDelay: true }, (incoming) => balancer.#pass(incoming));
    const balancer = new Balancer(server, ports);
    await balancer.#askAll();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    clearInterval(this.#asking);
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #askAll(): Promise<void> {
    await Promise.all(this.#backends.map(async (backend) => {
      const answer = await fetch(`http://127.0.0.1:${backend.port}/health/ready`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
      backend.isUp = answer?.ok === true;
    }));
  }

  #pass(incoming: Socket): void {
    incoming.on('error', () => incoming.destroy());
    this.#open.add(incoming);
    incoming.once('close', () => this.#open.delete(incoming));
    this.#passOn(incoming, this.#backends.length);
  }

  /** A hub that does not take the call is passed over; one that breaks off breaks the call. */
  #passOn(incoming: Socket, tries: number): void {
    const backend = this.#next();
    if (!backend || tries === 0) return void incoming.destroy();
    const outgoing = connect({ port: backend.port, host: '127.0.0.1', noDelay: true });
    const refused = (): void => {
      backend.isUp = false;
      this.#passOn(incoming, tries - 1);
    };
    outgoing.once('error', refused);
    outgoing.once('connect', () => {
      outgoing.off('error', refused);
      outgoing.on('error', () => incoming.destroy());
      outgoing.once('close', () => incoming.destroy());
      incoming.once('close', () => outgoing.destroy());
      incoming.pipe(outgoing).pipe(incoming);
    });
  }

  #next(): Backend | undefined {
    const up = this.#backends.filter(({ isUp }) => isUp);
    return up[this.#turn++ % up.length];
  }
}
