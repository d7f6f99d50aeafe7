import type { ExecutionResult, FormattedExecutionResult } from 'graphql';

/** What was answered, as the text that leaves: thousands of objects would cost far more to hold, and a writing each time that they are told. */
export class WrittenOut {
  constructor(readonly text: string) {}
  /** For whoever would write it out as part of more. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The answer with what it says written out already. */
export const writtenOut = (data: WrittenOut): ExecutionResult => ({ data: data as unknown as Record<string, unknown> });

/** An answer as it leaves, a line by itself. */
export function textOf(result: FormattedExecutionResult): string {
  const { data, errors, extensions } = result;
  return data instanceof WrittenOut && !errors && !extensions ? `{"data":${data.text}}\n` : `${JSON.stringify(result)}\n`;
}
