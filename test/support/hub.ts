import { parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { randomUUID } from 'node:crypto';
import { openGround, type OpenGround } from '../../src/hub';
import { Request } from '../../src/access';
import { clockAt, type SetClock } from '../../src/platform/clock';
import { asOwner } from '../../src/platform/database/owner';
import type { Connection } from '../../src/platform/database/database';
import { startEmbedded, type RunningPostgres } from '../../src/platform/database/embedded';
import { answerWithin } from '../../src/platform/graphql/operation';
import { subscribe } from '../../src/platform/graphql/subscribe';
import { createLog } from '../../src/platform/log';
import { administratorUrl } from '../platform/database/support';
import { schema } from './schema';
import { TEMPLATE, testDataDir } from './template';

export const ISSUER = 'https://issuer.test';
export { schema };

export interface Answer {
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test looks at what came, whatever it is
  readonly errors?: ExecutionResult['errors'];
}
type Variables = object;

const documents = new Map<string, DocumentNode>();
/** The same text is the same document, parsed and validated once, as it is to a hub that serves. */
export function documentOf(text: string): DocumentNode {
  const known = documents.get(text);
  if (known) return known;
  const document = parse(text);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) throw new Error(mistakes.map(String).join('\n'));
  documents.set(text, document);
  return document;
}

/** Somebody with an account, who asks the hub as anybody would: by the public schema. */
export class Someone {
  constructor(
    readonly hub: TestHub,
    readonly id: string,
    readonly subject: string,
    readonly actingFor?: string,
  ) {}

  /** The same person in another capacity. */
  as = (actingFor: string): Someone => new Someone(this.hub, this.id, this.subject, actingFor);

  request = (): Request =>
    new Request(this.hub.ground, { issuer: ISSUER, subject: this.subject, ...(this.actingFor === undefined ? {} : { actingFor: this.actingFor }) });

  /** The whole answer, errors and all. */
  async ask(text: string, variables: Variables = {}): Promise<Answer> {
    const answer = await answerWithin({ schema, document: documentOf(text), variableValues: variables as Record<string, unknown>, contextValue: this.request() });
    return JSON.parse(JSON.stringify(answer)) as Answer;
  }

  /** What the first root field answers; an error is thrown with its code. */
  async gets(text: string, variables: Variables = {}): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
    const { data, errors } = await this.ask(text, variables);
    if (errors?.length) throw new Error(errors.map(({ message, extensions }) => `${String(extensions?.['code'])}: ${message}`).join('; '));
    return Object.values(data as object)[0];
  }

  /** Listens, and hands out what was heard one by one. */
  async listens(text: string, variables: Variables = {}): Promise<AsyncGenerator<Answer>> {
    const stream = await subscribe({ schema, document: documentOf(text), variableValues: variables as Record<string, unknown>, contextValue: this.request() });
    if (!(Symbol.asyncIterator in stream)) throw new Error(stream.errors?.map(({ message }) => message).join('; '));
    return stream as unknown as AsyncGenerator<Answer>;
  }
}

/** A hub over a database of its own, with a clock that a test can set. */
export class TestHub {
  readonly #postgres: RunningPostgres;
  readonly #database: string;
  private constructor(
    postgres: RunningPostgres,
    database: string,
    readonly ground: OpenGround,
    readonly clock: SetClock,
    readonly urls: { readonly ownerUrl: string; readonly appUrl: string },
  ) {
    this.#postgres = postgres;
    this.#database = database;
  }

  static async open(now = '2026-09-14T09:00:00Z', connections = 8): Promise<TestHub> {
    const log = createLog({ level: 'error' });
    const postgres = await startEmbedded({ dataDir: testDataDir(), log });
    const database = `test_${randomUUID().replace(/-/g, '')}`;
    await postgres.createDatabase(database, TEMPLATE);
    const urls = postgres.urlsFor(database);
    const clock = clockAt(now);
    const ground = await openGround({ appUrl: urls.appUrl, clock, log, connections });
    return new TestHub(postgres, database, ground, clock, urls);
  }

  /** Sets something up as the owner of the database. */
  owner = <R>(work: (owner: Connection) => Promise<R>): Promise<R> => asOwner(this.urls.ownerUrl, work);

  /** A superuser's way into the database, which the product itself hands to nobody. */
  administratorUrl = (): Promise<string> => administratorUrl(testDataDir(), this.urls.ownerUrl, this.#database);

  async close(): Promise<void> {
    await this.ground.close();
    await this.#postgres.dropDatabase(this.#database);
    await this.#postgres.stop();
  }
}
