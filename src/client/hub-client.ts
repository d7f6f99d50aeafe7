import { print, type FormattedExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { followed, resumable, type Followed } from './following';
import { HubRefusal, refusalIn } from './hub-refusal';
import { waitBefore } from './patience';
import { documentOf, operationIn, textOf, type Question } from './question';
import { Tokens, type TokenSource } from './tokens';

export interface HubClientOptions {
  /** Where the hub answers, as `https://hub.example/graphql`. */
  readonly url: string;
  /** Asked for a token at first, and again whenever the hub takes the last one no longer. */
  readonly token: TokenSource;
  /** The capacity to act in: an organisation's id, or `family`. Needed by those who have several (`me { capacities }`). */
  readonly actingFor?: string;
  /** For runtimes that have none of their own, as Node before 22: the class of the package `ws`. */
  readonly webSocket?: unknown;
  /** How often something is tried before it is given up; following is never given up. */
  readonly attempts?: number;
}

type Answered = FormattedExecutionResult<Record<string, unknown>>;
type Variables = Record<string, unknown>;

/** Codes after which the same question can be asked again as it stands. */
const passing: ReadonlySet<string> = new Set(['UNAVAILABLE', 'RATE_LIMITED', 'TOKEN_EXPIRED']);
const isPassing = (error: unknown): boolean => !(error instanceof HubRefusal) || passing.has(error.code);
const retryAfterMs = (error: unknown): number => (error instanceof HubRefusal ? Number(error.extensions['retryAfterSeconds'] ?? 0) * 1_000 : 0);

/** A deed that is sent again after a lost answer must not be done twice. */
function withKey(question: Question<never, never>, variables: Variables): Variables {
  const input = variables['input'];
  const isDeed = operationIn(documentOf(question)).operation === 'mutation' && typeof input === 'object' && input !== null;
  if (!isDeed) return variables;
  return { ...variables, input: { idempotencyKey: crypto.randomUUID(), ...input } };
}

/** Asks a hub, and follows what happens there, through lost answers, broken sockets, restarts and tokens that expire. */
export class HubClient {
  readonly #tokens: Tokens;
  #socket: Client | undefined;
  readonly #ended = new AbortController();

  constructor(private readonly options: HubClientOptions) {
    this.#tokens = new Tokens(options.token);
  }

  /** Asks one question, or does one deed; a deed is given an idempotency key where its input has none. Throws a `HubRefusal`. */
  async ask<Answer = Record<string, unknown>, Asked extends object = object>(question: Question<Answer, Asked>, variables?: Asked): Promise<Answer> {
    const keyed = withKey(question as never, { ...variables });
    for (let attempt = 1; ; attempt++) {
      try {
        return (await this.#post(textOf(question as never), keyed)) as Answer;
      } catch (error) {
        if (error instanceof HubRefusal && error.code === 'TOKEN_EXPIRED') this.#tokens.forget();
        if (!isPassing(error) || attempt >= (this.options.attempts ?? 6)) throw error;
        await waitBefore(attempt, retryAfterMs(error));
      }
    }
  }

  /** Where the hub's log of changes stands. Ask for it before you read, and follow from it: nothing in between is missed. */
  async place(): Promise<string> {
    return (await this.ask<{ changesFrom: string }>('{ changesFrom }')).changesFrom;
  }

  /**
   * Follows a subscription, from `after` on or from now: each change once and in order, over as many sockets and hubs as it takes.
   * Ends when `close` is called or the subscription is over; throws a `HubRefusal` when asking again cannot help (`CURSOR_EXPIRED`: read anew).
   */
  async *follow<Answer = Record<string, unknown>, Asked extends object = object>(
    question: Question<Answer, Asked>,
    variables?: Asked,
    { after }: { readonly after?: string } = {},
  ): AsyncGenerator<Followed<Answer>, void, void> {
    const query = print(resumable(documentOf(question)));
    let place = after ?? (await this.place());
    for (let attempt = 0; !this.#ended.signal.aborted; attempt++) {
      try {
        for await (const change of this.#listen<Answer>(query, { ...variables, after: place })) {
          place = change.cursor;
          attempt = 0;
          yield change;
        }
        return;
      } catch (error) {
        this.#lost(error);
        await waitBefore(attempt);
      }
    }
  }

  /** Ends all following; what was asked over HTTP is answered still. */
  async close(): Promise<void> {
    this.#ended.abort();
    await this.#socket?.dispose();
  }

  async #post(query: string, variables: Variables): Promise<Variables> {
    const { url, actingFor } = this.options;
    const headers = {
      'content-type': 'application/json', accept: 'application/graphql-response+json, application/json',
      authorization: `Bearer ${await this.#tokens.current()}`,
      ...(actingFor === undefined ? {} : { 'x-acting-for': actingFor }),
    };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const isAnswer = /json/.test(response.headers.get('content-type') ?? '');
    if (!isAnswer) throw new HubRefusal(response.status >= 500 ? 'UNAVAILABLE' : 'BAD_USER_INPUT', `The hub answered ${response.status}`);
    const { data, errors } = (await response.json()) as Answered;
    const refusal = refusalIn(errors);
    if (refusal) throw refusal;
    return data ?? {};
  }

  async *#listen<Answer>(query: string, variables: Variables): AsyncGenerator<Followed<Answer>, void, void> {
    for await (const { data, errors } of this.#connected().iterate<Variables>({ query, variables })) {
      const refusal = refusalIn(errors);
      if (refusal && !data) throw refusal;
      const change = data && followed<Answer>(data);
      if (change) yield change;
    }
  }

  /** A socket for as long as something is followed. It never comes back by itself, since only `follow` knows where to go on. */
  #connected(): Client {
    const { url, actingFor, webSocket } = this.options;
    return (this.#socket ??= createClient({
      url: url.replace(/^http/, 'ws'),
      retryAttempts: 0,
      keepAlive: 20_000,
      ...(webSocket ? { webSocketImpl: webSocket } : {}),
      connectionParams: async () => ({ authorization: `Bearer ${await this.#tokens.current()}`, ...(actingFor === undefined ? {} : { actingFor }) }),
    }));
  }

  /** Whether following can go on: after a socket that broke, or that the hub closed so that the client comes back. */
  #lost(error: unknown): void {
    const { code } = error as { code?: unknown };
    if (code === REFUSED) throw new HubRefusal('UNAUTHENTICATED', 'The hub does not take this token, and will not');
    if (error instanceof HubRefusal && !passing.has(error.code)) throw error;
    if (code === EXPIRED || code === 'TOKEN_EXPIRED') this.#tokens.forget();
  }
}

/** How the hub closes a socket whose token it will never take, and one whose token was good until now. */
const REFUSED = 4401;
const EXPIRED = 4403;
