import { getOperationAST, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { readConfig, type Config } from '../platform/config';
import { leaveWith, UsageProblem } from './command';
import { demoToken } from './demo-token';

const USAGE = `npm run ask -- <demo person> '<question>' ['<variables as JSON>']

Asks the running hub as one of the demo people and prints the answer; \`npm run token\` lists the people. A subscription is listened to
until it is ended (Ctrl-C), one answer a line.`;

interface Asked {
  readonly handle: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

function asked([handle, query, variables = '{}']: readonly string[]): Asked {
  if (!handle || !query) throw new UsageProblem(USAGE);
  try {
    return { handle, query, variables: JSON.parse(variables) as Record<string, unknown> };
  } catch {
    throw new UsageProblem(`These variables are not JSON: ${variables}`);
  }
}

const addressOf = ({ port }: Config): string => `127.0.0.1:${port}/graphql`;

async function once({ query, variables }: Asked, address: string, authorization: string): Promise<number> {
  const response = await fetch(`http://${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  process.stdout.write(`${JSON.stringify(answer.errors ? answer : answer.data, null, 2)}\n`);
  return answer.errors ? 1 : 0;
}

async function listening({ query, variables }: Asked, address: string, authorization: string): Promise<number> {
  const client = createClient({ url: `ws://${address}`, webSocketImpl: WebSocket, connectionParams: { authorization }, retryAttempts: 0 });
  process.once('SIGINT', () => void client.dispose());
  for await (const answer of client.iterate({ query, variables })) process.stdout.write(`${JSON.stringify(answer)}\n`);
  return 0;
}

const isSubscription = (query: string): boolean => getOperationAST(parse(query))?.operation === 'subscription';

async function main(): Promise<number> {
  const question = asked(process.argv.slice(2));
  const config = readConfig();
  const authorization = `Bearer ${await demoToken(question.handle, config)}`;
  return isSubscription(question.query) ? listening(question, addressOf(config), authorization) : once(question, addressOf(config), authorization);
}

leaveWith(main, [UsageProblem]);
