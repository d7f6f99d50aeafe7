import autocannon from 'autocannon';

/** One question as it goes over HTTP. */
export interface Ask {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}
/** Somebody who answers, and what is asked of them in turn. */
export interface Load {
  readonly url: string;
  readonly asks: readonly Ask[];
}
export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}
const CONNECTIONS = 16;

const quantile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;

/** Asks over 16 connections for some seconds. Any answer that is not 200 ends the measurement. */
export function measure({ url, asks }: Load, duration: number): Promise<Measured> {
  const took: number[] = [];
  const requests = asks.map(({ path, body, headers }) => ({ path, body, headers: { 'content-type': 'application/json', ...headers } }));
  return new Promise((resolve, reject) => {
    autocannon({ url, method: 'POST', requests, connections: CONNECTIONS, duration }, (error, result) => {
      if (error) return reject(error);
      if (result.non2xx > 0 || result.errors > 0) return reject(new Error(`${result.non2xx} answers were not 200, ${result.errors} failed`));
      took.sort((a, b) => a - b);
      resolve({ perSecond: took.length / duration, p50: quantile(took, 0.5), p99: quantile(took, 0.99) });
    }).on('response', (...[, , , ms]) => took.push(ms));
  });
}
