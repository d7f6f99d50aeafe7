import { print, type FormattedExecutionResult } from 'graphql';
import type { Client } from 'graphql-ws';
import { followed, resumable, type Followed } from './following';
import { HubRefusal, refusalIn } from './hub-refusal';
import { waitBefore } from './patience';
import { documentOf, operationIn, textOf, type Question } from './question';
import { openSocket } from './socket';
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
  /** How long an answer is waited for before the question is sent again, or given up: 60 seconds where nothing is said. */
  readonly timeoutMs?: number;
  /** How often a socket over which nothing is told is asked whether the hub is there still: every 20 seconds where nothing is said. */
  readonly heartbeatMs?: number;
}

type Answered = FormattedExecutionResult<Record<string, unknown>>;
type Variables = Record<string, unknown>;

const TIMEOUT_MS = 60_000;
/** Codes after which the same question can be asked again as it stands: those that say that nothing was done, and those that leave it open. */
const refusedBefore: ReadonlySet<string> = new Set(['RATE_LIMITED', 'TOKEN_EXPIRED']);
const passing: ReadonlySet<string> = new Set([...refusedBefore, 'UNAVAILABLE']);
const retryAfterMs = (error: unknown): number => (error instanceof HubRefusal ? Number(error.extensions['retryAfterSeconds'] ?? 0) * 1_000 : 0);

/** What is sent, and whether it can be sent again though nobody knows what became of it. */
interface Sent {
  readonly query: string;
  readonly variables: Variables;
  readonly canBeRepeated: boolean;
}

/** A deed that is sent again after a lost answer must not be done twice: it needs a key, and its input must be there to put it in. */
function sending(question: Question<never, never>, variables: Variables): Sent {
  const query = textOf(question);
  if (operationIn(documentOf(question)).operation !== 'mutation') return { query, variables, canBeRepeated: true };
  const input = variables['input'] as Variables | null | undefined;
  if (typeof input !== 'object' || input === null) return { query, variables, canBeRepeated: false };
  return { query, variables: { ...variables, input: { ...input, idempotencyKey: input['idempotencyKey'] ?? crypto.randomUUID() } }, canBeRepeated: true };
}

const canHelp = (error: unknown, { canBeRepeated }: Sent): boolean =>
  error instanceof HubRefusal ? (canBeRepeated ? passing : refusedBefore).has(error.code) : canBeRepeated;

/** Asks a hub, and follows what happens there, through lost answers, broken sockets, restarts and tokens that expire. */
export class HubClient {
  readonly #tokens: Tokens;
  #socket: Client | undefined;
  readonly #ended = new AbortController();

  constructor(private readonly options: HubClientOptions) {
    this.#tokens = new Tokens(options.token);
  }

  /**
   * Asks one question, or does one deed. A deed whose variables hold an `input` is given an idempotency key where that has none, so that it can be
   * sent again when an answer is lost; any other is sent once. Throws a `HubRefusal`, or, when the hub cannot be reached, what `fetch` throws.
   */
  async ask<Answer = Record<string, unknown>, Asked extends object = object>(question: Question<Answer, Asked>, variables?: Asked): Promise<Answer> {
    const sent = sending(question as never, { ...variables });
    for (let attempt = 1; ; attempt++) {
      try {
        return (await this.#post(sent)) as Answer;
      } catch (error) {
        if (error instanceof HubRefusal && error.code === 'TOKEN_EXPIRED') this.#tokens.forget();
        if (!canHelp(error, sent) || attempt >= (this.options.attempts ?? 6)) throw error;
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
    this.#connected();
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

  async #post({ query, variables }: Sent): Promise<Variables> {
    const { url, actingFor, timeoutMs = TIMEOUT_MS } = this.options;
    const headers = {
      'content-type': 'application/json', accept: 'application/graphql-response+json, application/json',
      authorization: `Bearer ${await this.#tokens.current()}`,
      ...(actingFor === undefined ? {} : { 'x-acting-for': actingFor }),
    };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(timeoutMs) });
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

  #connected(): Client {
    const { actingFor } = this.options;
    const introduce = async () => ({ authorization: `Bearer ${await this.#tokens.current()}`, ...(actingFor === undefined ? {} : { actingFor }) });
    return (this.#socket ??= openSocket({ ...this.options, introduce }));
  }

  /** Whether following can go on: after a socket that broke, or that the hub closed so that the client comes back. */
  #lost(error: unknown): void {
    // What is wrong with the question itself is told as a list of errors, and not as an answer.
    const refusal = Array.isArray(error) ? refusalIn(error) : error;
    const { code, reason } = refusal as { code?: unknown; reason?: unknown };
    if (never.has(code)) throw new HubRefusal('BAD_USER_INPUT', `The hub does not take this subscription: ${String(reason || code)}`);
    if (code === REFUSED) throw new HubRefusal('UNAUTHENTICATED', 'The hub does not take this token, and will not');
    if (refusal instanceof HubRefusal && !passing.has(refusal.code)) throw refusal;
    if (code === EXPIRED || code === 'TOKEN_EXPIRED') this.#tokens.forget();
  }
}

/** Codes with which a socket is closed that would be closed again: what is sent is no message of the protocol, or too long. */
const never: ReadonlySet<unknown> = new Set([1009, 4400, 4406]);
/** How the hub closes a socket whose token it will never take, and one whose token was good until now. */
const REFUSED = 4401;
const EXPIRED = 4403;
