declare module 'autocannon' {
  interface Options { url: string; method: 'POST'; body: string; headers: Record<string, string>; connections: number; duration: number }
  interface Result { requests: { average: number }; latency: { p50: number; p99: number }; non2xx: number; errors: number }
  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
