import { Agent, request } from 'node:http';

export interface Asked {
  readonly status: number;
  readonly body: { readonly data?: Record<string, never> | null; readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] };
}
interface Question {
  readonly bearer: string;
  readonly query: string;
  readonly variables?: object;
  readonly patienceMs?: number;
}

/** Each question comes by a connection of its own, so that the load balancer chooses anew. */
const agent = new Agent({ keepAlive: false });

/** Asks once; undefined when no whole answer came, so that what became of the question is not known. */
export function askOnce(url: string, { bearer, query, variables = {}, patienceMs = 5_000 }: Question): Promise<Asked | undefined> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', authorization: bearer };
    const asking = request(`${url}/graphql`, { method: 'POST', agent, headers, signal: AbortSignal.timeout(patienceMs) }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('error', () => resolve(undefined));
      answer.on('close', () => {
        try {
          resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as Asked['body'] });
        } catch {
          resolve(undefined);
        }
      });
    });
    asking.on('error', () => resolve(undefined));
    asking.end(JSON.stringify({ query, variables }));
  });
}
