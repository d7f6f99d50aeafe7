import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { errorCodes, HubError, maskError, type Masking } from '../graphql/errors';
import { limits } from '../graphql/limits';
import { noteErrors, type OperationLine } from './operation-line';

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

/** Answers with one error in the shape of GraphQL, for what never became an operation. */
export function answerError(response: Response, error: HubError, status: number = errorCodes[error.code].status): void {
  const { message, extensions } = error;
  const { line } = response.locals as { line?: OperationLine };
  if (line) noteErrors(line, [error]);
  response.status(status).json({ errors: [{ message, extensions }] });
}

export const onlyPost: RequestHandler = (_request, response) => {
  response.set('allow', 'POST');
  answerError(response, new HubError('BAD_USER_INPUT', 'Send operations by POST; subscriptions over a WebSocket at this address'), 405);
};

export const nothingHere: RequestHandler = (_request, response) =>
  answerError(response, new HubError('NOT_FOUND', 'There is nothing here'));

/** What zlib says of a body goes by its own codes. */
const isNotAsCompressed = ({ code }: { readonly code?: string }): boolean => code?.startsWith('Z_') ?? false;
const notAsCompressed = new HubError('BAD_USER_INPUT', 'The body of the request is not compressed as it says');

/** The last resort of HTTP: a body that cannot be read is told, anything else is masked. */
export const whenRefused =
  (masking: Masking): ErrorRequestHandler =>
  (error: { type?: string; status?: number; code?: string }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = isNotAsCompressed(error) ? notAsCompressed : bodyProblems[error.type ?? '']?.();
    if (problem) return answerError(response, problem, problem.code === 'TOO_LARGE' ? undefined : error.status);
    response.status(500).json({ errors: [maskError(error, masking)] });
  };
