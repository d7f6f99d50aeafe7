import { createSourceEventStream, type ExecutionResult } from 'graphql';
import { Feed, fellBehind } from '../events/feed';
import { toGraphQLError } from './errors';
import { Listening } from './listening';
import { answerWithin, closing, outcomeOf, type OperationArgs } from './operation';
import { questionOf } from './question';
import { isSilent } from './rounds';
import type { Sink, Told } from './told';

type Events = AsyncIterator<unknown>;
type Answers = AsyncGenerator<ExecutionResult, void, void>;

/** `sink`: where answers go that are written out once for many. Without one they are handed out one by one. */
export type SubscriptionArgs = OperationArgs & { readonly sink?: Pick<Sink, 'next' | 'fellBehind'> };

const isStream = (source: AsyncIterable<unknown> | ExecutionResult): source is AsyncIterable<unknown> => Symbol.asyncIterator in source;

/**
 * Executes every event of a subscription with a context of its own, so that nothing learnt for one event outlives it.
 * The context that opened the subscription is closed as soon as the source stands. Listeners to the event log who ask the same are
 * answered together, as far as their rights are equal.
 */
export async function subscribe(args: SubscriptionArgs): Promise<Answers | ExecutionResult> {
  const source = await opened(args);
  if (!isStream(source)) return (await closing(args.contextValue, outcomeOf(source))) ?? source;
  const problem = await closing(args.contextValue, 'answered');
  if (source instanceof Feed) {
    if (!problem) return answersOf(source, args);
    source.end();
    return problem;
  }
  const events = source[Symbol.asyncIterator]();
  if (!problem) return answersTo(events, args);
  await events.return?.();
  return problem;
}

async function opened(args: OperationArgs): Promise<AsyncIterable<unknown> | ExecutionResult> {
  try {
    return await createSourceEventStream(args);
  } catch (error) {
    return { errors: [toGraphQLError(error)] };
  }
}

const nothing = { done: true, value: undefined } as const;

/** What was told and not yet taken, one by one: each waits for the one before to be taken. */
class OneByOne implements Sink {
  #told: { readonly result: ExecutionResult; readonly taken: () => void }[] = [];
  #over = false;
  #behind = false;
  #taker: (() => void) | undefined;

  next({ result }: Told): Promise<void> {
    return new Promise((taken) => {
      this.#told.push({ result, taken });
      this.#taker?.();
    });
  }
  fellBehind(): void {
    this.#behind = true;
    this.#taker?.();
  }
  end(): void {
    this.#over = true;
    this.#taker?.();
  }

  async take(): Promise<IteratorResult<ExecutionResult, void>> {
    while (this.#told.length === 0 && !this.#over && !this.#behind) await new Promise<void>((resolve) => (this.#taker = resolve));
    const first = this.#told.shift();
    first?.taken();
    if (first) return { done: false, value: first.result };
    if (this.#behind) throw fellBehind();
    return nothing;
  }
}

/** Hands the events of a feed to the question that it is about. The iterator is for its end alone where there is a sink. */
function answersOf(feed: Feed, args: SubscriptionArgs): Answers {
  const own = new OneByOne();
  const question = questionOf(args);
  const { sink = own } = args;
  const listening = new Listening(question, args.contextValue, {
    next: (told) => sink.next(told),
    fellBehind: () => {
      feed.end();
      sink.fellBehind();
    },
    end: () => own.end(),
  });
  question.joined();
  feed.handTo(listening);
  const leave = () => {
    listening.leave();
    feed.end();
    own.end();
    return Promise.resolve(nothing);
  };
  return generator(() => own.take(), leave);
}

// Not an async generator: one would keep return() waiting behind a pending next(), and so keep
// listening for a client that has left until another event happened to come.
function generator(next: () => Promise<IteratorResult<ExecutionResult, void>>, leave: () => Promise<typeof nothing>): Answers {
  return {
    next,
    return: leave,
    throw: async (error) => {
      await leave();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => void (await leave()),
  };
}

function answersTo(events: Events, args: OperationArgs): Answers {
  let left = false;
  const leave = async () => {
    left = true;
    await events.return?.();
    return nothing;
  };
  const next = async () => {
    while (!left) {
      const event = await events.next();
      if (event.done || left) break;
      const answer = await answerWithin({ ...args, rootValue: event.value, contextValue: args.contextValue.fresh() });
      if (!isSilent(answer)) return { done: false as const, value: answer };
    }
    return nothing;
  };
  return generator(next, leave);
}
