import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import express, { type Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import { systemClock, type Clock } from '../clock';
import type { Verifier } from '../identity/verifier';
import type { Log } from '../log';
import { createApollo, type HttpOperation } from './apollo';
import { drain } from './drain';
import { answersPosts, graphqlOverHttp, isPlainPost } from './graphql-over-http';
import { health, type Gate } from './health';
import { nothingHere, whenRefused } from './http-answers';
import { queryPage } from './query-page';
import { RationBook, type Rations } from './rations';
import { securityHeaders } from './security-headers';
import { openSockets } from './sockets';
import type { ClosedAccounts, Open, ServerConfig, Surroundings } from './surroundings';

export interface ServerOptions {
  readonly config: ServerConfig;
  readonly log: Log;
  readonly schema: GraphQLSchema;
  readonly verifier: Verifier;
  readonly open: Open;
  /** Asked when a socket says whose it is, and of all sockets that are open every few seconds. */
  readonly closedAccounts?: ClosedAccounts;
  readonly accountsAskedEveryMs?: number;
  readonly rations?: Rations;
  /** Whether answers given now are correct: the database is reached and is the right one. */
  readonly ready: () => Promise<boolean>;
  readonly routers?: readonly Router[];
  readonly clock?: Clock;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Says that it is not ready, sends the listeners away, lets those asking have their answer, and ends; within ten seconds. */
  drain(): Promise<void>;
}

const headersMs = 15_000;
const requestMs = 30_000;
// Longer than load balancers keep an idle connection, so that none sends a request into one that is closing.
const idleMs = 75_000;
const accountsAskedEveryMs = 5_000;

/** HTTP and WebSockets on one port. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const surroundings = surroundingsOf(options);
  const gate: Gate = { closing: false };
  const apollo = createApollo(surroundings);
  await apollo.start();
  const server = createServer(
    { headersTimeout: headersMs, requestTimeout: requestMs, keepAliveTimeout: idleMs },
    answers(options, { surroundings, gate, apollo }),
  );
  const sockets = openSockets(server, gate, { ...surroundings, accountsAskedEveryMs: options.accountsAskedEveryMs ?? accountsAskedEveryMs });
  const port = await listen(server, options.config);

  let drained: Promise<void> | undefined;
  return {
    port,
    url: `http://${reachable(options.config.host)}:${port}`,
    drain: () => (drained ??= drain({ gate, sockets, server, apollo, log: options.log })),
  };
}

const allAreOpen: ClosedAccounts = () => Promise.resolve([]);

function surroundingsOf({ config, log, schema, verifier, open, clock = systemClock, closedAccounts = allAreOpen, rations = {} }: ServerOptions): Surroundings {
  return {
    config, log, schema, verifier, open, clock, closedAccounts,
    introspection: !config.production,
    rationBook: new RationBook(rations, schema),
    masking: { log, hideSuggestions: config.production },
  };
}

interface Parts {
  readonly surroundings: Surroundings;
  readonly gate: Gate;
  readonly apollo: ApolloServer<HttpOperation>;
}

/** What is posted to /graphql is answered without express: its ways cost more than the simplest of questions. */
function answers({ config, ready, routers = [] }: ServerOptions, { surroundings, gate, apollo }: Parts): RequestListener {
  const posts = answersPosts(surroundings, apollo);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(securityHeaders(config), health(gate, ready), ...routers);
  if (!config.production) app.use(queryPage());
  app.use(graphqlOverHttp(surroundings, posts), nothingHere, whenRefused(surroundings.masking));
  return (request, response) => (isPlainPost(request) ? posts : app)(request, response);
}

const everywhere: ReadonlySet<string> = new Set(['0.0.0.0', '::']);
function reachable(host: string): string {
  if (everywhere.has(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: Server, { host, port }: ServerConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken: end what listens there, or set PORT`, { cause: error }) : error,
      );
    });
    server.listen({ host, port }, () => resolve((server.address() as AddressInfo).port));
  });
}
