import { createSourceEventStream, type ExecutionResult } from 'graphql';
import { codeOf, toGraphQLError } from './errors';
import { answerWithin, closing, outcomeOf, type OperationArgs } from './operation';

type Events = AsyncIterator<unknown>;
type Answers = AsyncGenerator<ExecutionResult, void, void>;

const isStream = (source: AsyncIterable<unknown> | ExecutionResult): source is AsyncIterable<unknown> => Symbol.asyncIterator in source;

/**
 * Executes every event of a subscription with a context of its own, so that nothing learnt for one event outlives it.
 * The context that opened the subscription is closed as soon as the source stands.
 */
export async function subscribe(args: OperationArgs): Promise<Answers | ExecutionResult> {
  const source = await opened(args);
  if (!isStream(source)) return (await closing(args.contextValue, outcomeOf(source))) ?? source;
  const events = source[Symbol.asyncIterator]();
  const problem = await closing(args.contextValue, 'answered');
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

// Not an async generator: one would keep return() waiting behind a pending next(), and so keep
// listening for a client that has left until another event happened to come.
function answersTo(events: Events, args: OperationArgs): Answers {
  let left = false;
  const leave = async () => {
    left = true;
    await events.return?.();
    return nothing;
  };
  return {
    async next() {
      while (!left) {
        const event = await events.next();
        if (event.done || left) break;
        const answer = await answerWithin({ ...args, rootValue: event.value, contextValue: args.contextValue.fresh() });
        if (!isSilent(answer)) return { done: false, value: answer };
      }
      return nothing;
    },
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

/** Of what a listener may not see there is no sign, not even an empty one: an event whose answer is null is not told. */
const isSilent = ({ data, errors }: ExecutionResult): boolean =>
  data !== undefined &&
  Object.values(data ?? {}).every((field) => field === null) &&
  (errors ?? []).every((error) => codeOf(error) === 'NOT_FOUND');
