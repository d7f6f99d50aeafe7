import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { WebSocket } from 'ws';
import { systemClock } from '../../../src/platform/clock';
import { HubError } from '../../../src/platform/graphql/errors';
import type { OperationContext, Outcome } from '../../../src/platform/graphql/operation';
import { openDemoIssuer, type DemoToken } from '../../../src/platform/identity/demo-issuer';
import { createVerifier } from '../../../src/platform/identity/verifier';
import { createLog } from '../../../src/platform/log';
import { startServer, type ServerOptions } from '../../../src/platform/server/start-server';
import type { Asked } from '../../../src/platform/server/surroundings';

/** What a context was asked, and how it was closed: once, or the test that looks at it fails. */
export class WatchedContext implements OperationContext {
  readonly closes: Outcome[] = [];
  readonly beside = ['Need'];
  readonly reported = 'replica';
  constructor(
    readonly hub: { contexts: WatchedContext[]; onClose?: () => Promise<void> },
    readonly asked: Asked,
  ) {
    hub.contexts.push(this);
  }
  fresh = (): WatchedContext => new WatchedContext(this.hub, this.asked);
  close = async (outcome: Outcome): Promise<void> => {
    this.closes.push(outcome);
    await this.hub.onClose?.();
  };
}

const sdl = `
  enum Kind { NEED OUTCOME }
  type Query {
    hello: String
    actingFor: String
    self: Query!
    page(first: Int = 20): [Query!]!
    kind(is: Kind): String
    must(say: String!): String
    breaks: String
    mustNotBreak: String!
    refuses: String
    slow: String
  }
  type Mutation { touch: String }
  type Subscription {
    count(to: Int!): Int
    waits: Int
    flood(bytes: Int!): String
    breaksOnce: Int
    seldomVisible(to: Int!): Int
    databaseGone: Int
  }
`;
export const secretWords = 'password of the database';

type Resolvers = Record<string, Record<string, { resolve?: unknown; subscribe?: unknown }>>;
const resolvers: Resolvers = {
  Query: {
    hello: { resolve: () => 'hello' },
    self: { resolve: () => ({}) },
    page: { resolve: () => [{}] },
    kind: { resolve: () => 'kind' },
    must: { resolve: (_root: unknown, { say }: { say: string }) => say },
    actingFor: { resolve: (_root: unknown, _args: unknown, { asked }: WatchedContext) => asked.actingFor },
    breaks: { resolve: () => broken() },
    mustNotBreak: { resolve: () => broken() },
    refuses: {
      resolve: () => {
        throw new HubError('FORBIDDEN', 'Not for you', { rule: 'Plan.amend' });
      },
    },
    slow: { resolve: () => pause(150, 'at last') },
  },
  Mutation: { touch: { resolve: () => 'touched' } },
  Subscription: {
    count: { subscribe: (_root: unknown, { to }: { to: number }) => counting(to), resolve: (event: number) => event },
    seldomVisible: {
      subscribe: (_root: unknown, { to }: { to: number }) => counting(to),
      resolve: (event: number) => (event % 2 ? null : event),
    },
    breaksOnce: { subscribe: () => counting(2), resolve: (event: number) => (event === 1 ? broken() : event) },
    waits: { subscribe: () => waiting() },
    flood: { subscribe: () => counting(10_000), resolve: (_event: number, { bytes }: { bytes: number }) => 'x'.repeat(bytes) },
    databaseGone: {
      subscribe: () => counting(1),
      resolve: () => {
        throw Object.assign(new Error(secretWords), { code: '57P01' });
      },
    },
  },
};
const broken = (): never => {
  throw new Error(secretWords);
};
async function* counting(to: number): AsyncGenerator<number> {
  for (let each = 1; each <= to; each++) yield await Promise.resolve(each);
}
/** How many listen to what never happens. */
export const listening = { now: 0 };
const waiting = (): AsyncIterableIterator<number> => {
  let leave: (() => void) | undefined;
  listening.now += 1;
  return {
    next: () => new Promise((resolve) => (leave = () => resolve({ done: true, value: undefined }))),
    return: () => {
      leave?.();
      listening.now -= 1;
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

function smallSchema(): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const [type, fields] of Object.entries(resolvers)) {
    const known = schema.getType(type) as unknown as { getFields(): Record<string, object> };
    for (const [name, resolver] of Object.entries(fields)) Object.assign(known.getFields()[name]!, resolver);
  }
  return schema;
}

interface ToldError {
  readonly message: string;
  readonly path?: unknown;
  readonly extensions: Readonly<Record<string, unknown>>;
}
interface Result {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly ToldError[];
}
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Result;
}
/** What a socket hears: results under `next`, a list of errors under `error`. */
interface Heard {
  readonly id?: string;
  readonly type: string;
  readonly payload: Result & readonly ToldError[];
}

export type SmallHub = Awaited<ReturnType<typeof smallHub>>;
type Choices = Partial<Pick<ServerOptions, 'ready' | 'open' | 'verifier' | 'rations' | 'closedAccounts' | 'accountsAskedEveryMs'>> & {
  production?: boolean;
  allowedOrigins?: string[];
  port?: number;
  socketsPerPerson?: number;
};

/** A hub that knows nothing but its server, on a free port. */
export async function smallHub({ production = false, allowedOrigins = [], port = 0, socketsPerPerson = 100, ...choices }: Choices = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'small-hub-'));
  const issuer = await openDemoIssuer({ dataDir, issuerUrl: 'http://localhost/demo-issuer', audience: 'small-hub', production: false });
  const lines: Record<string, unknown>[] = [];
  const watched: { contexts: WatchedContext[]; onClose?: () => Promise<void> } = { contexts: [] };
  const running = await startServer({
    config: { production, port, host: '127.0.0.1', publicUrl: 'https://hub.example.org', allowedOrigins, socketsPerPerson },
    log: createLog({
      level: 'debug',
      destination: { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
    }),
    schema: smallSchema(),
    verifier: createVerifier({ issuers: [issuer.settings], clock: systemClock }),
    open: (_identity, asked) => Promise.resolve(new WatchedContext(watched, asked)),
    ready: () => Promise.resolve(true),
    routers: [issuer.router],
    ...choices,
  });
  const token = (claims: Partial<DemoToken> = {}) => issuer.sign({ subject: 'demo-person', ...claims });

  const post = async (body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const authorization = headers['authorization'] ?? `Bearer ${await token()}`;
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers, authorization },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
  };
  const stop = async () => {
    await running.drain();
    await rm(dataDir, { recursive: true });
  };
  const ask = (query: string, variables?: object) => post({ query, variables });
  return { ...running, issuer, token, lines, watched, post, ask, stop, socket: (how?: SocketChoices) => openSocket(running.url, how) };
}

interface SocketChoices {
  readonly origin?: string;
  readonly protocol?: string;
}

/** One WebSocket that keeps what it hears until it is asked for. */
export async function openSocket(url: string, { origin, protocol = 'graphql-transport-ws' }: SocketChoices = {}) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, { origin });
  const heard: Heard[] = [];
  let tell: (() => void) | undefined;
  socket.on('message', (message) => {
    heard.push(JSON.parse((message as Buffer).toString()) as Heard);
    tell?.();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  await opened(socket);

  const send = (message: object) => socket.send(JSON.stringify(message));
  const more = () => new Promise<void>((resolve) => (tell = resolve));
  const next = async (): Promise<Heard> => {
    while (heard.length === 0) {
      const end = await Promise.race([more(), closed]);
      if (end && heard.length === 0) throw new Error(`closed with ${end.code}`);
    }
    return heard.shift()!;
  };
  const greet = async (token: string, payload: object = {}) => {
    send({ type: 'connection_init', payload: { authorization: `Bearer ${token}`, ...payload } });
    return next();
  };
  const subscribe = (query: string, id = '1') => send({ type: 'subscribe', id, payload: { query } });
  return { socket, closed, send, next, greet, subscribe };
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.on('error', reject);
    socket.once('unexpected-response', (_request, { statusCode }) => reject(new Error(`refused with ${statusCode}`)));
  });
}

export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}
