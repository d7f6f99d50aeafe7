interface Described {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly stack?: string;
  readonly cause?: Described;
}

type DatabaseError = Error & { code?: unknown; constraint?: unknown; table?: unknown };

// SQLSTATE class 22, "data exception": the message quotes the value that was refused.
const quotesAValue = (code: unknown): boolean => typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const framesOf = (stack = ''): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** What may be told of an error: not its statement, parameters or detail, which PostgreSQL and TypeORM hang on it with people's data in them. */
export function describeError(thrown: unknown): Described {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: 'something that is not an error was thrown' };
  const { name, message, code, constraint, table, stack, cause } = thrown as DatabaseError;
  return {
    type: name,
    message: quotesAValue(code) ? 'a value was refused by the database' : message,
    code: textOf(code),
    constraint: textOf(constraint),
    table: textOf(table),
    stack: framesOf(stack),
    ...(cause instanceof Error && { cause: describeError(cause) }),
  };
}
