import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}
const CONNECTIONS = 16;

/** Asks the same over 16 connections for some seconds, after warming up. Any answer that is not 200 ends the measurement. */
export async function measure({ url, body, headers }: Load, seconds: number): Promise<Measured> {
  const run = (duration: number) => autocannon({ url, method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, connections: CONNECTIONS, duration });
  await run(3);
  const result = await run(seconds);
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were not 200, ${result.errors} failed`);
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
