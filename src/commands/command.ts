/** What was typed cannot be meant; the message says what can. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

type Kind = abstract new (...args: never[]) => Error;

/** Runs a command and ends the process with its code. What is expected to go wrong is a sentence and the code 2; anything else shows where it went wrong. */
export function leaveWith(work: () => Promise<number>, expected: readonly Kind[]): void {
  work().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const isExpected = expected.some((kind) => error instanceof kind) || isArgument(error);
      process.stderr.write(`${isExpected ? (error as Error).message : inFull(error)}\n`);
      process.exitCode = isExpected ? 2 : 1;
    },
  );
}

const isArgument = (error: unknown): boolean => /^ERR_PARSE_ARGS_/.test((error as { code?: string } | null)?.code ?? '');
const inFull = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
