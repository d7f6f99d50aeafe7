import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { LoggedEvent } from '../events/event';
import { codeOf, toGraphQLError } from './errors';
import { execute } from './execution/execute';

/** Whether an answer leaves that rests on what was done, so that it must be made to last, or none does. */
export type Outcome = 'answered' | 'failed';

/** What resolvers are given: everything learnt for one execution, and nothing that outlives it. */
export interface OperationContext {
  /** A context for another execution by the same person, which knows nothing of this one. */
  fresh(): OperationContext;
  /** Ends the execution: makes it last when it was answered, undoes it when it failed. Called exactly once. */
  close(outcome: Outcome): Promise<void>;
  /** Knows who of many may be answered together; without one, everybody is answered by themself. */
  readonly gatherer?: Gatherer;
  /** The answer that the same person got to the same question before, where nothing that it rests on has changed since. */
  recall?(args: OperationArgs): Promise<ExecutionResult | undefined>;
  /** The kinds of record that were read beside what was foreseen, each by a statement of its own. */
  readonly beside?: readonly string[];
  /** Where reports were read; `primary` where a replica was meant to serve and did not. */
  readonly reported?: 'replica' | 'primary' | undefined;
  /** Is told what was answered, before the context is closed; answers with the same, which it may have written out. */
  keep?(result: ExecutionResult): ExecutionResult;
}

/** An event, and the contexts of those who ask the same about it. */
export interface Gathered {
  readonly event: LoggedEvent;
  readonly waiting: readonly OperationContext[];
  /** `persons`: a group for each person at least, since the answer is their own. */
  readonly by: 'rights' | 'persons';
}
/** Some of those who wait for an event, whose rights are so equal that one execution answers all. */
export interface Group {
  /** Places among what was gathered, and among those who wait there. */
  readonly at: number;
  readonly members: readonly number[];
  /** For the one execution. It is ended with its gathering, and not by itself. */
  readonly context: OperationContext;
  /**
   * Asked after the execution: the groups whose answer it is. Itself, unless something in it was one member's own; and those of the
   * others, who wait for the same event, whom nothing that was asked in it tells apart from its members.
   */
  answers(others: readonly Group[]): Promise<readonly Group[]>;
}
/** Who is answered together, in one snapshot. Whoever waits and is in no group and not alone may not know of the event. */
export interface Gathering {
  readonly groups: readonly Group[];
  /** Those who must be answered by themselves: places as in a group. */
  readonly alone: readonly (readonly [at: number, member: number])[];
  /** Ends it, when these groups have been answered. */
  close(answered: readonly Group[]): Promise<void>;
  abandon(): Promise<void>;
}
export interface Gatherer {
  /** How many readings may be under way at once. */
  readonly atOnce: number;
  gather(gathered: readonly Gathered[]): Promise<Gathering>;
}

export type OperationArgs = ExecutionArgs & { readonly contextValue: OperationContext };

const isOurFault = (error: unknown): boolean => ['INTERNAL', 'UNAVAILABLE'].includes(codeOf(error));
const isEmpty = (data: ExecutionResult['data']): boolean => Object.values(data ?? {}).every((field) => field === null);
export const outcomeOf = ({ data, errors }: ExecutionResult): Outcome =>
  errors?.some(isOurFault) && isEmpty(data) ? 'failed' : 'answered';

/** Executes and then closes the context. What could not be made to last is not answered. */
export async function answerWithin(args: OperationArgs): Promise<ExecutionResult> {
  const { contextValue: context } = args;
  const result = (await context.recall?.(args)) ?? (await answered(args));
  const problem = await closing(context, outcomeOf(result));
  return problem ?? result;
}

async function answered(args: OperationArgs): Promise<ExecutionResult> {
  const result = await executed(args);
  return args.contextValue.keep?.(result) ?? result;
}

export async function executed(args: OperationArgs): Promise<ExecutionResult> {
  try {
    return await execute(args);
  } catch (error) {
    return { errors: [toGraphQLError(error)] };
  }
}

/** Closes a context; answers with what went wrong if that was worth telling. */
export async function closing(context: OperationContext, outcome: Outcome): Promise<ExecutionResult | undefined> {
  try {
    await context.close(outcome);
    return undefined;
  } catch (error) {
    // A failure that cannot even be undone has its own, earlier error: that one is told.
    return outcome === 'failed' ? undefined : { errors: [toGraphQLError(error)] };
  }
}
