import autocannon from 'autocannon';

/** One question as it goes over HTTP. */
export interface Ask {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Makes a question of it that was never asked before: no answer to it can be told again. */
  readonly anew?: (nth: number) => string;
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

type Sent = Parameters<typeof autocannon>[0]['requests'][number];
let asked = 0;
/** A question as autocannon sends it; one that is asked anew, in other words each time. */
const sent = ({ path, body, headers, anew }: Ask): Sent => ({
  path, body, headers: { 'content-type': 'application/json', ...headers }, ...(anew && { setupRequest: (request: Sent): Sent => ({ ...request, body: anew(asked++) }) }),
});

const quantile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;

/** Asks over 16 connections for some seconds. Any answer that is not 200 ends the measurement. */
export function measure({ url, asks }: Load, duration: number): Promise<Measured> {
  const took: number[] = [];
  return new Promise((resolve, reject) => {
    autocannon({ url, method: 'POST', requests: asks.map(sent), connections: CONNECTIONS, duration }, (error, result) => {
      if (error) return reject(error);
      if (result.non2xx > 0 || result.errors > 0) return reject(new Error(`${result.non2xx} answers were not 200, ${result.errors} failed`));
      took.sort((a, b) => a - b);
      resolve({ perSecond: took.length / duration, p50: quantile(took, 0.5), p99: quantile(took, 0.99) });
    }).on('response', (...[, , , ms]) => took.push(ms));
  });
}
