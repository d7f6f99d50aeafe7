import { randomUUID } from 'node:crypto';
import { expressMiddleware } from '@as-integrations/express5';
import type { ApolloServer } from '@apollo/server';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { HubError } from '../graphql/errors';
import { limits } from '../graphql/limits';
import { withStatus, type HttpOperation } from './apollo';
import { onlyPost } from './http-answers';
import { identify, unauthenticated } from './identify';
import { beginLine, noteErrors, writeLine, type OperationLine } from './operation-line';
import { crossOrigin } from './origins';
import type { Surroundings } from './surroundings';

type Lined = Response<unknown, { line: OperationLine }>;

/** POST /graphql, and nothing else under that name. */
export function graphqlOverHttp(surroundings: Surroundings, apollo: ApolloServer<HttpOperation>): Router {
  const router = express.Router();
  const context = ({ req, res }: { req: Request; res: Response }) => operationOf(surroundings, req, res as Lined);
  router.all('/graphql', crossOrigin(surroundings.config));
  router.post('/graphql', keepsLine(surroundings), express.json({ limit: limits.bodyBytes }), expressMiddleware(apollo, { context }));
  router.all('/graphql', onlyPost);
  return router;
}

const keepsLine =
  ({ log }: Surroundings): RequestHandler =>
  (_request, response, next) => {
    const line = beginLine(randomUUID(), 'http');
    (response as Lined).locals.line = line;
    response.set('x-request-id', line.requestId);
    response.once('close', () => {
      line.outcome = outcomeOf(response, line);
      writeLine(log, line);
    });
    next();
  };

/** Apollo says nothing of a request that it could not even read; its status does. */
function outcomeOf({ writableFinished, statusCode }: Response, { outcome }: OperationLine): OperationLine['outcome'] {
  if (!writableFinished) return 'GONE';
  if (outcome !== 'OK' || statusCode < 400) return outcome;
  return statusCode < 500 ? 'BAD_USER_INPUT' : 'INTERNAL';
}

async function operationOf(surroundings: Surroundings, request: Request, { locals: { line } }: Lined): Promise<HttpOperation> {
  try {
    const identity = await identify(surroundings, request.headers.authorization);
    // In production nobody learns anything without a token, not even that their question is malformed.
    if (!identity && !surroundings.introspection) throw unauthenticated();
    return { identity, actingFor: request.get('x-acting-for') || undefined, line };
  } catch (error) {
    noteErrors(line, [error]);
    throw error instanceof HubError ? withStatus(error) : error;
  }
}
