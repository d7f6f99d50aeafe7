import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

/** A process that listens for many, and says how long what it heard was under way. Told on its standard input what to do. */
interface Listener {
  readonly token: string;
  readonly planId: string;
}
const QUERY = 'subscription ($planId: ID!) { planUpdated(planId: $planId) { cursor at what need { id text brief } } }';
const AT_ONCE = 100;

const sockets: WebSocket[] = [];
let delays: number[] = [];
let closed = 0;
const now = (): number => performance.timeOrigin + performance.now();
const say = (what: object): boolean => process.stdout.write(`${JSON.stringify(what)}\n`);

function heard(text: string): void {
  const at = /"at":"([^"]+)"/.exec(text)?.[1];
  if (at) delays.push(now() - Date.parse(at));
}

function listen(url: string, { token, planId }: Listener, reads: 'reads' | 'stalls'): Promise<void> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
  sockets.push(socket);
  socket.on('close', () => closed++);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })));
    socket.on('message', (raw: Buffer) => {
      const text = raw.toString();
      if (!text.includes('connection_ack')) return heard(text);
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY, variables: { planId } } }), () => {
        resolve();
        if (reads === 'stalls') socket.pause();
      });
    });
  });
}

async function open(file: string, reads: 'reads' | 'stalls'): Promise<void> {
  const { url, listeners } = JSON.parse(readFileSync(file, 'utf8')) as { url: string; listeners: Listener[] };
  for (let from = 0; from < listeners.length; from += AT_ONCE) {
    await Promise.all(listeners.slice(from, from + AT_ONCE).map((listener) => listen(url, listener, reads)));
  }
  say({ open: sockets.length });
}

function report(): void {
  const sorted = delays.sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  say({ heard: sorted.length, p50: at(0.5), p99: at(0.99), most: at(1), closed });
  delays = [];
}

createInterface(process.stdin).on('line', (line) => {
  const [word, file = ''] = line.split(' ');
  if (word === 'open' || word === 'stall') void open(file, word === 'open' ? 'reads' : 'stalls');
  else if (word === 'report') report();
  else process.exit(0);
});
