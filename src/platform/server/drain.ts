import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import type { Log } from '../log';
import type { HttpOperation } from './apollo';
import type { Gate } from './health';
import type { Sockets } from './sockets';

interface Running {
  readonly gate: Gate;
  readonly sockets: Sockets;
  readonly server: Server;
  readonly apollo: ApolloServer<HttpOperation>;
  readonly log: Log;
}

const patienceMs = 10_000;
const idleCheckMs = 50;

/** Ends a server in the order in which clients lose least: first the news that it ends, last whoever does not leave. */
export async function drain({ gate, sockets, server, apollo, log }: Running): Promise<void> {
  gate.closing = true;
  const giveUp = new AbortController();
  const orderly = sockets
    .drain()
    .then(() => closed(server))
    .then(() => true);
  const inTime = await Promise.race([orderly, pause(patienceMs, false, { signal: giveUp.signal })]);
  giveUp.abort();
  if (!inTime) {
    log.warn('Some clients did not leave in time and were cut off');
    sockets.terminate();
    server.close();
    server.closeAllConnections();
    await orderly;
  }
  await apollo.stop();
}

/** Stops listening, and waits for the requests that are being answered. */
function closed(server: Server): Promise<void> {
  // A connection that is kept alive ends after its last answer, not after its idle minute.
  const sweep = setInterval(() => server.closeIdleConnections(), idleCheckMs);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}
