import 'reflect-metadata';
import { parse } from 'graphql';
import { Pool } from 'pg';
import { Request } from '../../src/access';
import { entering } from '../../src/access/viewer';
import { DEMO_ISSUER } from '../../src/demo/demo-issuer-name';
import { buildHubSchema, openGround } from '../../src/hub';
import { systemClock } from '../../src/platform/clock';
import { answerWithin } from '../../src/platform/graphql/operation';
import { createLog } from '../../src/platform/log';

const schema = buildHubSchema();
export const enteringAs = (subject: string): string => entering({ issuer: DEMO_ISSUER, subject });

interface Asked {
  readonly text?: string;
  readonly values?: readonly unknown[];
}

export interface Question {
  readonly subject: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** The statement with which the hub reads ahead for a question, caught on its way to PostgreSQL. */
export async function caughtStatement(appUrl: string, { subject, query, variables }: Question): Promise<string> {
  const ground = await openGround({ appUrl, clock: systemClock, log: createLog({ level: 'error' }) });
  let caught: string | undefined;
  const connect = Pool.prototype.connect.bind(ground.pool) as (...given: unknown[]) => Promise<{ query: (...asked: unknown[]) => unknown }>;
  ground.pool.connect = (async (...given: unknown[]) => {
    if (given.length > 0) return connect(...given);
    const client = await connect();
    const own = client.query.bind(client);
    client.query = (...asked: unknown[]) => {
      const [first] = asked as [Asked | string];
      if (typeof first === 'object' && first.text?.includes('json_build_array')) caught ??= first.text;
      return own(...asked);
    };
    return client;
  }) as never;
  await answerWithin({ schema, document: parse(query), variableValues: variables, contextValue: new Request(ground, { issuer: DEMO_ISSUER, subject }) });
  await ground.close();
  if (!caught) throw new Error('The hub did not read ahead for this question');
  return caught;
}
