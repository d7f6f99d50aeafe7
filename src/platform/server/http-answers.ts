import type { ServerResponse } from 'node:http';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { errorCodes, HubError, maskError, type Masking } from '../graphql/errors';
import { limits } from '../graphql/limits';

const kibibytes = limits.bodyBytes / 1024;

/** What express's body parser calls its refusals, in our words. */
const bodyProblems: Readonly<Record<string, () => HubError>> = {
  'entity.too.large': () => new HubError('TOO_LARGE', `The request is too large: at most ${kibibytes} kB`, { mostBytes: limits.bodyBytes }),
  'entity.parse.failed': () => new HubError('BAD_USER_INPUT', 'The body of the request is not valid JSON'),
  'encoding.unsupported': () => new HubError('BAD_USER_INPUT', 'The content encoding of the request is not supported'),
  'charset.unsupported': () => new HubError('BAD_USER_INPUT', 'The body of the request must be UTF-8'),
  'request.aborted': () => new HubError('BAD_USER_INPUT', 'The request ended before its body did'),
  'request.size.invalid': () => new HubError('BAD_USER_INPUT', 'The request is not as long as it says'),
};

// A short text leaves in one piece with its head; a long one would be copied twice for that.
const longText = 32 * 1024;

/** Answers with one text as a whole; what it is was said by headers before. */
export function answerText(response: ServerResponse, status: number, text: string): void {
  const told = text.length < longText ? text : Buffer.from(text);
  response.writeHead(status, { 'content-length': Buffer.byteLength(told) }).end(told);
}

function answerErrors(response: ServerResponse, status: number, errors: readonly unknown[]): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  answerText(response, status, JSON.stringify({ errors }));
}

/** Answers with one error in the shape of GraphQL, for what never became an operation. */
export function answerError(response: ServerResponse, error: HubError, status: number = errorCodes[error.code].status): void {
  const { message, extensions } = error;
  answerErrors(response, status, [{ message, extensions }]);
}

export const onlyPost: RequestHandler = (_request, response) => {
  response.set('allow', 'POST');
  answerError(response, new HubError('BAD_USER_INPUT', 'Send operations by POST; subscriptions over a WebSocket at this address'), 405);
};

export const nothingHere: RequestHandler = (_request, response) =>
  answerError(response, new HubError('NOT_FOUND', 'There is nothing here'));

/** What express and its body parser throw. */
export interface Unread {
  readonly type?: string;
  readonly status?: number;
  readonly code?: string;
}

/** What zlib says of a body goes by its own codes. */
const isNotAsCompressed = ({ code }: Unread): boolean => code?.startsWith('Z_') ?? false;
const notAsCompressed = new HubError('BAD_USER_INPUT', 'The body of the request is not compressed as it says');

/** The last resort of HTTP: a body that cannot be read is told, anything else is masked. Gives back what was told. */
export function answerRefusal(response: ServerResponse, error: Unread, masking: Masking): HubError | undefined {
  const problem = isNotAsCompressed(error) ? notAsCompressed : bodyProblems[error.type ?? '']?.();
  if (problem) answerError(response, problem, problem.code === 'TOO_LARGE' ? undefined : error.status);
  else answerErrors(response, 500, [maskError(error, masking)]);
  return problem;
}

export const whenRefused =
  (masking: Masking): ErrorRequestHandler =>
  (error: Unread, _request, response, next) => {
    if (response.headersSent) return next(error);
    answerRefusal(response, error, masking);
  };
