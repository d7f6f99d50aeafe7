declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  interface Request { path: string; body: string; headers: Record<string, string>; setupRequest?: (request: Request) => Request }
  interface Options { url: string; method: 'POST'; requests: Request[]; connections: number; duration: number }
  interface Result { requests: { average: number }; non2xx: number; errors: number }
  interface Instance extends EventEmitter { on(event: 'response', heard: (...told: [client: unknown, status: number, bytes: number, ms: number]) => void): this }
  function autocannon(options: Options, done: (error: Error | null, result: Result) => void): Instance;
  export = autocannon;
}
