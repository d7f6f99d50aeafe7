import { randomUUID } from 'node:crypto';
import { GraphQLError, Kind, type ExecutionResult, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../log';

interface Meaning {
  /** How loud the log is about it. */
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** What HTTP answers when the whole operation ends in it. */
  readonly status: number;
}

/** Every code an error can carry to a client. The list is closed: whatever else goes wrong is INTERNAL. */
export const errorCodes = {
  UNAUTHENTICATED: { level: 'info', status: 401 },
  TOKEN_EXPIRED: { level: 'debug', status: 401 },
  FORBIDDEN: { level: 'warn', status: 403 },
  NOT_FOUND: { level: 'info', status: 404 },
  BAD_USER_INPUT: { level: 'info', status: 400 },
  GRAPHQL_PARSE_FAILED: { level: 'info', status: 400 },
  GRAPHQL_VALIDATION_FAILED: { level: 'info', status: 400 },
  TOO_COMPLEX: { level: 'warn', status: 400 },
  TOO_LARGE: { level: 'warn', status: 413 },
  RATE_LIMITED: { level: 'warn', status: 429 },
  CONFLICT: { level: 'info', status: 409 },
  CURSOR_EXPIRED: { level: 'info', status: 410 },
  CAPACITY_REQUIRED: { level: 'info', status: 403 },
  UNAVAILABLE: { level: 'error', status: 503 },
  INTERNAL: { level: 'error', status: 500 },
} as const satisfies Record<string, Meaning>;
export type ErrorCode = keyof typeof errorCodes;

/** An error that is meant for the client, as it stands: its message, its code and the facts needed to act on it. */
export class HubError extends GraphQLError {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { ...facts, code } });
    this.name = 'HubError';
    this.code = code;
  }
}

/** Told of what is not there and of what may not be known of alike, so that neither can be told from the other. */
export const noSuchRecord = (): HubError => new HubError('NOT_FOUND', 'There is no such record');
/** Told to whoever knows of a record and may not do this to it, by which rule. */
export const notAllowed = (rule: string): HubError => new HubError('FORBIDDEN', 'You may see this, but you may not do this to it', { rule });

/** How the transports mask: where they log, and whether the schema's names may be guessed at. */
export interface Masking {
  readonly log: Log;
  readonly hideSuggestions: boolean;
}

/** What Apollo and graphql-js call the mistakes of a client, in our words. */
const foreignCodes: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};
const tooManyTokens = /contains more tha[nt] \d+ tokens/;

// PostgreSQL's classes 08, 53 and 57P0, transactions that lost a race, and Node's words for a line that is down.
const troubleCodes = /^(08|53|57P0|40001|40P01|ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND)/;
const troubleWords = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

const hubErrorIn = (error: unknown): HubError | undefined => {
  if (error instanceof HubError) return error;
  return error instanceof GraphQLError ? hubErrorIn(error.originalError) : undefined;
};
const causeOf = (error: unknown): unknown => (error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error);

function isTrouble(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code } = cause as { code?: unknown };
  return (typeof code === 'string' && troubleCodes.test(code)) || troubleWords.test(cause.message);
}

/** graphql-js finds some mistakes in arguments only while it executes. */
const isArgumentMistake = (cause: unknown): boolean =>
  cause instanceof GraphQLError &&
  cause.nodes !== undefined &&
  cause.extensions['code'] === undefined &&
  cause.message.startsWith('Argument "');

function codeBeforeExecution(error: GraphQLError): ErrorCode {
  if (tooManyTokens.test(error.message)) return 'TOO_COMPLEX';
  if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION && error.extensions['code'] === undefined) return 'BAD_USER_INPUT';
  const code = String(error.extensions['code']);
  return (Object.hasOwn(foreignCodes, code) && foreignCodes[code]) || 'INTERNAL';
}

/** Which of our codes an error carries, wherever it came from. */
export function codeOf(error: unknown): ErrorCode {
  const known = hubErrorIn(error);
  if (known) return known.code;
  const cause = causeOf(error);
  if (isTrouble(cause)) return 'UNAVAILABLE';
  if (!(error instanceof GraphQLError)) return 'INTERNAL';
  if (!error.path) return codeBeforeExecution(error);
  return isArgumentMistake(cause) ? 'BAD_USER_INPUT' : 'INTERNAL';
}

/** The code that says most about a whole answer: trouble of ours before mistakes of theirs. */
export function worstCode(errors: readonly unknown[]): ErrorCode | undefined {
  const codes = errors.map(codeOf);
  return codes.find((code) => code === 'INTERNAL') ?? codes.find((code) => code === 'UNAVAILABLE') ?? codes[0];
}

export const toGraphQLError = (error: unknown): GraphQLError => {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
};

const guesses = / ?Did you mean [^?]*\?/g;
const maskedMessages: Readonly<Partial<Record<ErrorCode, string>>> = {
  INTERNAL: 'Something went wrong',
  UNAVAILABLE: 'The hub cannot answer just now; try again in a moment',
};

/** What leaves the hub of an error, on every transport: what is not on the list leaves as INTERNAL with a reference. */
export function maskError(error: unknown, masking: Masking): GraphQLFormattedError {
  const code = codeOf(error);
  const known = hubErrorIn(error);
  if (code === 'INTERNAL' || (code === 'UNAVAILABLE' && !known)) return { ...placeOf(error), ...hidden(error, code, masking.log) };
  const { message } = known ?? (error as GraphQLError);
  const shown = masking.hideSuggestions ? message.replace(guesses, '') : message;
  return { message: shown, ...placeOf(error), extensions: known?.extensions ?? { code } };
}

export const maskResult = ({ errors, ...result }: ExecutionResult, masking: Masking): FormattedExecutionResult =>
  errors ? { errors: errors.map((error) => maskError(error, masking)), ...result } : result;

const placeOf = (error: unknown): Pick<GraphQLFormattedError, 'locations' | 'path'> => {
  const { locations, path } = error instanceof GraphQLError ? error : { locations: undefined, path: undefined };
  return { ...(locations && { locations }), ...(path && { path }) };
};

function hidden(error: unknown, code: ErrorCode, log: Log): GraphQLFormattedError {
  const reference = randomUUID();
  log[errorCodes[code].level]({ reference, code, error: causeOf(error) }, 'An error was masked');
  return { message: maskedMessages[code] ?? '', extensions: { code, reference } };
}
