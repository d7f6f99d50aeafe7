import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { limits } from '../graphql/limits';
import { Attendance } from './attendance';
import type { Gate } from './health';
import { isWelcome } from './origins';
import { SignsOfLife } from './signs-of-life';
import { attend, type LiveSocket, type SocketLine } from './socket-line';
import { createProtocol } from './socket-protocol';
import type { Surroundings } from './surroundings';

export interface Sockets {
  /** Sends every client away in small groups, so that they do not all come back to the next hub at once. */
  drain(): Promise<void>;
  /** Cuts off whoever is still there. */
  terminate(): void;
}

const signOfLifeMs = 15_000;
const smallestGroup = 25;
const groups = 20;
const longestPauseMs = 200;

/** Answers WebSockets at /graphql on the server that answers HTTP. */
export function openSockets(server: Server, gate: Gate, surroundings: Surroundings & { readonly accountsAskedEveryMs: number }): Sockets {
  const attendance = new Attendance<SocketLine>();
  const protocol = createProtocol(surroundings, attendance);
  const doorway = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  const live = new Set<LiveSocket>();
  const signsOfLife = new SignsOfLife(signOfLifeMs);

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const address = request.socket.remoteAddress ?? '';
    const refusal = attendance.unnamedAt(address) < limits.unnamedSocketsPerAddress ? whyNot(request, gate, surroundings.config) : 429;
    if (refusal) return refuse(stream, refusal);
    doorway.handleUpgrade(request, stream, head, (socket) => {
      const attended = attend(socket, request, { protocol, log: surroundings.log });
      live.add(attended);
      attendance.arrived(attended.line, address);
      const unasked = signsOfLife.of(attended);
      void attended.gone.then(() => {
        unasked();
        live.delete(attended);
      });
    });
  });
  const asking = setInterval(() => void endClosed(attendance, surroundings), surroundings.accountsAskedEveryMs).unref();
  return {
    drain: async () => {
      signsOfLife.stop();
      clearInterval(asking);
      await sendAway([...live]);
    },
    terminate: () => live.forEach((socket) => socket.terminate()),
  };
}

/** A socket may be silent for hours. Whoever was suspended meanwhile is sent away, and does not come back by themself. */
async function endClosed(attendance: Attendance<SocketLine>, { closedAccounts, log }: Surroundings): Promise<void> {
  const accounts = attendance.accounts();
  if (accounts.length === 0) return;
  try {
    for (const account of await closedAccounts(accounts)) for (const line of attendance.socketsOf(account)) line.end('unauthenticated');
  } catch (error) {
    log.warn({ error }, 'Could not ask which accounts are closed; asking again');
  }
}

function whyNot(request: IncomingMessage, gate: Gate, config: Surroundings['config']): number | undefined {
  if (gate.closing) return 503;
  if (request.url?.split('?')[0] !== '/graphql') return 404;
  return isWelcome(config, request.headers.origin) ? undefined : 403;
}

function refuse(stream: Duplex, status: number): void {
  stream.on('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

async function sendAway(sockets: readonly LiveSocket[]): Promise<void> {
  const size = Math.max(smallestGroup, Math.ceil(sockets.length / groups));
  for (let from = 0; from < sockets.length; from += size) {
    if (from > 0) await pause(Math.random() * longestPauseMs);
    for (const { line } of sockets.slice(from, from + size)) line.end('restarting');
  }
  await Promise.all(sockets.map(({ gone }) => gone));
}
