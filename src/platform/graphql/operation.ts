import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { codeOf, toGraphQLError } from './errors';

/** Whether an answer leaves that rests on what was done, so that it must be made to last, or none does. */
export type Outcome = 'answered' | 'failed';

/** What resolvers are given: everything learnt for one execution, and nothing that outlives it. */
export interface OperationContext {
  /** A context for another execution by the same person, which knows nothing of this one. */
  fresh(): OperationContext;
  /** Ends the execution: makes it last when it was answered, undoes it when it failed. Called exactly once. */
  close(outcome: Outcome): Promise<void>;
}

export type OperationArgs = ExecutionArgs & { readonly contextValue: OperationContext };

const isOurFault = (error: unknown): boolean => ['INTERNAL', 'UNAVAILABLE'].includes(codeOf(error));
const isEmpty = (data: ExecutionResult['data']): boolean => Object.values(data ?? {}).every((field) => field === null);
export const outcomeOf = ({ data, errors }: ExecutionResult): Outcome =>
  errors?.some(isOurFault) && isEmpty(data) ? 'failed' : 'answered';

/** Executes and then closes the context. What could not be made to last is not answered. */
export async function answerWithin(args: OperationArgs): Promise<ExecutionResult> {
  const result = await executed(args);
  const problem = await closing(args.contextValue, outcomeOf(result));
  return problem ?? result;
}

async function executed(args: OperationArgs): Promise<ExecutionResult> {
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
