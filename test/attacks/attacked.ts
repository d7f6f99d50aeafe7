import { request } from 'node:http';
import { openSocket } from '../platform/server/small-hub';
import { TestHub, type Someone } from '../support/hub';
import { ServedHub } from '../support/served';
import { World } from '../support/world';

export interface Hit {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A hub as it is run, in one configuration, and somebody with an account and bad intentions. */
export class AttackedHub {
  private constructor(
    readonly hub: TestHub,
    readonly served: ServedHub,
    readonly insider: Someone,
    readonly authorization: string,
  ) {}

  static async open(production: boolean): Promise<AttackedHub> {
    const hub = await TestHub.open();
    const world = await World.make(hub);
    await world.child('Canary Fielding');
    const insider = await world.anybody('An insider');
    const served = await ServedHub.over(hub, { production });
    return new AttackedHub(hub, served, insider, await served.bearer(insider));
  }
  async close(): Promise<void> {
    await this.served.close();
    await this.hub.close();
  }

  /** A request just as it is written, with whatever headers and body. */
  send(method: string, path: string, headers: Record<string, string> = {}, body?: string | Buffer): Promise<Hit> {
    return new Promise((resolve, reject) => {
      const asked = request(this.served.server.url + path, { method, headers: { authorization: this.authorization, ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => void chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() }));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }
  post = (body: unknown, headers: Record<string, string> = {}): Promise<Hit> =>
    this.send('POST', '/graphql', { 'content-type': 'application/json', ...headers }, typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  ask = (query: string, variables?: object): Promise<Hit> => this.post({ query, variables });

  /** What a socket answers to a question: its first message, as it was written. */
  async overSocket(query: string, payload: object = {}): Promise<string> {
    const line = await openSocket(this.served.server.url);
    await line.greet(this.authorization.replace('Bearer ', ''));
    line.send({ type: 'subscribe', id: '1', payload: { query, ...payload } });
    const answer = await Promise.race([line.next().catch(() => 'closed'), line.closed.then(({ code }) => `closed with ${code}`)]);
    line.socket.close();
    return typeof answer === 'string' ? answer : JSON.stringify(answer);
  }

  /** Whether it still answers, quickly and correctly, after whatever was done to it. */
  isWell = async (): Promise<boolean> => (await this.ask('{ __typename }')).text === '{"data":{"__typename":"Query"}}\n';
}

export const codesIn = ({ text }: Hit): unknown[] => {
  const { errors } = JSON.parse(text) as { errors?: { extensions: { code: unknown } }[] };
  return [...new Set((errors ?? []).map(({ extensions }) => extensions.code))];
};
export const repeated = (times: number, each: (at: number) => string): string => Array.from({ length: times }, (_, at) => each(at)).join(' ');
