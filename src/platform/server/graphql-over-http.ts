import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import express, { type Router } from 'express';
import { HubError } from '../graphql/errors';
import { limits } from '../graphql/limits';
import { withStatus, type HttpOperation } from './apollo';
import { answerRefusal, answerText, onlyPost, type Unread } from './http-answers';
import { identify, unauthenticated } from './identify';
import { beginLine, noteErrors, writeLine, type OperationLine } from './operation-line';
import { crossOrigin, sayWhoMayRead } from './origins';
import { secures } from './security-headers';
import type { Surroundings } from './surroundings';

/** Whether a request is one for `answersPosts`, as nearly all are. What goes by a variant of the name comes to it by way of the router. */
export const isPlainPost = ({ method, url }: IncomingMessage): boolean => method === 'POST' && url === '/graphql';

/** POST /graphql, and nothing else under that name. */
export function graphqlOverHttp(surroundings: Surroundings, posts: RequestListener): Router {
  const router = express.Router();
  router.post('/graphql', posts);
  router.all('/graphql', crossOrigin(surroundings.config), onlyPost);
  return router;
}

/** Answers what is posted to /graphql from its first header to its last byte: it needs nothing in front of it, and nothing behind. */
export function answersPosts(surroundings: Surroundings, apollo: ApolloServer<HttpOperation>): RequestListener {
  const { config, masking } = surroundings;
  const secure = secures(config);
  const readBody = express.json({ limit: limits.bodyBytes });
  return (request, response) => {
    secure(response);
    sayWhoMayRead(config, request, response);
    const line = keptLine(surroundings, response);
    const refuse = (error: Unread) => {
      const told = answerRefusal(response, error, masking);
      noteErrors(line, told && [told]);
    };
    const read = (error?: Unread) => {
      if (error) return refuse(error);
      answered(surroundings, apollo, { request, line }).then((answer) => send(response, answer)).catch(refuse);
    };
    try {
      readBody(request, response, read);
    } catch (error) {
      refuse(error as Unread);
    }
  };
}

interface Posted {
  readonly request: IncomingMessage & { readonly body?: unknown };
  readonly line: OperationLine;
}

function answered(surroundings: Surroundings, apollo: ApolloServer<HttpOperation>, { request, line }: Posted): Promise<HTTPGraphQLResponse> {
  const httpGraphQLRequest = { method: 'POST', headers: headersOf(request), search: '', body: request.body };
  return apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => operationOf(surroundings, request, line) });
}

function send(response: ServerResponse, { status = 200, headers, body }: HTTPGraphQLResponse): void {
  if (body.kind !== 'complete') throw new TypeError('An answer over HTTP is told as a whole');
  for (const [name, value] of headers) response.setHeader(name, value);
  answerText(response, status, body.string);
}

function keptLine({ log }: Surroundings, response: ServerResponse): OperationLine {
  const line = beginLine(randomUUID(), 'http');
  response.setHeader('x-request-id', line.requestId);
  response.once('close', () => {
    line.outcome = outcomeOf(response, line);
    writeLine(log, line);
  });
  return line;
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, String(value));
  return map;
}

/** Apollo says nothing of a request that it could not even read; its status does. */
function outcomeOf({ writableFinished, statusCode }: ServerResponse, { outcome }: OperationLine): OperationLine['outcome'] {
  if (!writableFinished) return 'GONE';
  if (outcome !== 'OK' || statusCode < 400) return outcome;
  return statusCode < 500 ? 'BAD_USER_INPUT' : 'INTERNAL';
}

async function operationOf(surroundings: Surroundings, { headers }: IncomingMessage, line: OperationLine): Promise<HttpOperation> {
  try {
    const identity = await identify(surroundings, headers.authorization);
    // In production nobody learns anything without a token, not even that their question is malformed.
    if (!identity && !surroundings.introspection) throw unauthenticated();
    return { identity, actingFor: headers['x-acting-for']?.toString() || undefined, line };
  } catch (error) {
    noteErrors(line, [error]);
    throw error instanceof HubError ? withStatus(error) : error;
  }
}
