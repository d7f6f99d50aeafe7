import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import { limits } from '../graphql/limits';
import type { VerifiedToken } from '../identity/verifier';
import type { Log } from '../log';
import { Bucket } from './bucket';
import type { OperationLine } from './operation-line';

/** Why a socket is closed. A client of graphql-ws never comes back after 4401, and does after the others. */
export const closings = {
  restarting: [1012, 'Service restart'],
  tryLater: [1013, 'Try again later'],
  tooManySockets: [1013, 'Too many sockets: close those that you no longer need'],
  unauthenticated: [4401, 'Unauthorized'],
  tokenExpired: [4403, 'Token expired'],
  capacityEnded: [4403, 'You no longer act in that capacity'],
  tooSlow: [4450, 'Too slow: subscribe again after the last event you have'],
  tooManyMessages: [4451, 'Too many messages: come back, and send fewer'],
} as const;
export type Closing = keyof typeof closings;
type Ending = (code: number, reason: string) => void;

/** What is known of one socket, from its first message to its last. */
export interface SocketLine {
  readonly id: string;
  /** Sends what the client is told. A promise, where so much waits for the client that the next must wait until this has left. */
  send(text: string): void | Promise<void>;
  /** Closes the socket and ends its subscriptions at once, even when the client no longer reads. */
  end(why: Closing): void;
  readonly ended: () => boolean;
  /** Called once, when the socket or its subscriptions end. */
  onEnd(then: Ending): void;
  identity?: VerifiedToken;
  actingFor?: string;
  /** The log's lines of the subscriptions that are open. */
  readonly operations: Map<string, OperationLine>;
}

/** A socket as the rest of the server sees it. */
export interface LiveSocket {
  readonly line: SocketLine;
  /** Asks for a sign of life; one that gave none since it was last asked is cut off. */
  ping(): void;
  terminate(): void;
  readonly gone: Promise<void>;
}

type Protocol = Server<{ line: SocketLine; request: IncomingMessage }>;

const closeFrameMs = 5_000;
/** What may wait in the socket itself before a listener's next event waits outside, where it is one and the same for all. */
const restingBytes = 64 * 1024;

/** Speaks graphql-ws over one socket. Whatever goes wrong in between closes it so that the client comes back. */
export function attend(socket: WebSocket, request: IncomingMessage, { protocol, log }: { protocol: Protocol; log: Log }): LiveSocket {
  const line = lineOf(socket);
  const bucket = new Bucket(limits.messagesAtOnce, limits.messagesPerSecond);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) => sent(socket, line, text),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (hear) => void socket.on('message', (raw) => void (bucket.take() ? heard(raw, line, { hear, log }) : line.end('tooManyMessages'))),
    },
    { line, request },
  );
  line.onEnd((code, reason) => void ended(closed(code, reason), log));
  socket.on('error', (error) => log.info({ socket: line.id, error }, 'A socket broke'));
  return liveSocket(socket, line);
}

async function ended(closing: void | Promise<void>, log: Log): Promise<void> {
  try {
    await closing;
  } catch (error) {
    log.error({ error }, 'A socket ended badly');
  }
}

function lineOf(socket: WebSocket): SocketLine {
  let over = false;
  const then: Ending[] = [];
  const finish: Ending = (code, reason) => {
    if (over) return;
    over = true;
    then.forEach((each) => each(code, reason));
  };
  socket.once('close', (code, reason) => finish(code, String(reason)));
  return {
    id: randomUUID(),
    operations: new Map(),
    ended: () => over,
    send(text) {
      if (socket.bufferedAmount > restingBytes) return sent(socket, this, text);
      if (socket.readyState === socket.OPEN) socket.send(text);
    },
    onEnd: (each) => void then.push(each),
    end: (why) => {
      const [code, reason] = closings[why];
      socket.close(code, reason);
      setTimeout(() => socket.terminate(), closeFrameMs).unref();
      // The protocol ends its subscriptions when it hears of the close; were it to wait for the client's, it would go on reading for nobody.
      finish(code, reason);
    },
  };
}

function sent(socket: WebSocket, line: SocketLine, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  if (socket.bufferedAmount + text.length > limits.waitingBytes && socket.bufferedAmount > 0) {
    line.end('tooSlow');
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => socket.send(text, (error) => (error ? reject(error) : resolve())));
}

const textOf = (raw: RawData): string => (Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(raw as Buffer)).toString();

async function heard(raw: RawData, line: SocketLine, { hear, log }: { hear: (text: string) => Promise<void>; log: Log }): Promise<void> {
  if (line.ended()) return;
  try {
    await hear(textOf(raw));
  } catch (error) {
    if (line.ended()) return;
    log.error({ socket: line.id, error }, 'A message could not be answered');
    line.end('tryLater');
  }
}

function liveSocket(socket: WebSocket, line: SocketLine): LiveSocket {
  let silent = false;
  socket.on('pong', () => (silent = false));
  return {
    line,
    ping: () => {
      if (silent) return socket.terminate();
      silent = true;
      if (socket.readyState === socket.OPEN) socket.ping();
    },
    terminate: () => socket.terminate(),
    gone: new Promise((resolve) => void socket.once('close', () => resolve())),
  };
}
