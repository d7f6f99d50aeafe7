import { createClient, type Client } from 'graphql-ws';

export interface SocketSettings {
  /** Where the hub answers over HTTP. */
  readonly url: string;
  readonly webSocket?: unknown;
  readonly heartbeatMs?: number;
  /** What is said of whoever connects. */
  introduce(): Promise<Record<string, unknown>>;
}

const HEARTBEAT_MS = 20_000;
const ACKNOWLEDGED_WITHIN_MS = 15_000;

/**
 * A socket for as long as something is followed. It never comes back by itself, since only `follow` knows where to go on. One that the hub at
 * its other end no longer answers is given up, since a machine that is gone closes nothing.
 */
export function openSocket({ url, webSocket, heartbeatMs = HEARTBEAT_MS, introduce }: SocketSettings): Client {
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const isAlive = (): void => clearTimeout(unanswered);
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    retryAttempts: 0,
    keepAlive: heartbeatMs,
    connectionAckWaitTimeout: ACKNOWLEDGED_WITHIN_MS,
    ...(webSocket ? { webSocketImpl: webSocket } : {}),
    connectionParams: introduce,
    on: {
      ping: (isTheirs) => {
        if (isTheirs) return;
        isAlive();
        unanswered = setTimeout(() => client.terminate(), heartbeatMs);
      },
      pong: isAlive,
      closed: isAlive,
    },
  });
  return client;
}
