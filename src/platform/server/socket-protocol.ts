import { randomUUID } from 'node:crypto';
import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type OperationDefinitionNode,
} from 'graphql';
import { makeServer, type Context, type Server, type SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import { codeOf, HubError, maskError, maskResult, toGraphQLError, type ErrorCode } from '../graphql/errors';
import { limits, refuseTooComplex, rulesFor } from '../graphql/limits';
import type { OperationArgs } from '../graphql/operation';
import { subscribe } from '../graphql/subscribe';
import { whichOperation } from './apollo';
import { identify } from './identify';
import { beginLine, nameLine, noteErrors, writeLine } from './operation-line';
import type { Closing, SocketLine } from './socket-line';
import type { Surroundings } from './surroundings';

export interface Extra {
  readonly line: SocketLine;
  readonly request: IncomingMessage;
}
type Greeting = Record<string, unknown> | undefined;
type Connection = Context<Greeting, Extra>;

const initMs = 5_000;
const longestTimerMs = 2 ** 31 - 1;

/** graphql-ws, held to every limit that HTTP is held to. */
export function createProtocol(surroundings: Surroundings): Server<Extra> {
  const { log, masking } = surroundings;
  return makeServer<Greeting, Extra>({
    connectionInitWaitTimeout: initMs,
    onConnect: (connection) => greet(surroundings, connection),
    onSubscribe: (connection, id, payload) => admit(surroundings, connection, { id, payload }),
    subscribe: (args) => subscribe(args as OperationArgs),
    onNext: ({ extra: { line } }, id, _payload, _args, result) => {
      note(line, id, result.errors);
      return maskResult(result, masking);
    },
    onError: ({ extra: { line } }, id, _payload, errors) => {
      note(line, id, errors);
      return errors.map((error) => maskError(error, masking));
    },
    onComplete: ({ extra: { line } }, id) => {
      const operation = line.operations.get(id);
      line.operations.delete(id);
      if (operation) writeLine(log, operation);
    },
  });
}

function note(line: SocketLine, id: string, errors: readonly GraphQLError[] | undefined): void {
  const operation = line.operations.get(id);
  if (operation) operation.told = (operation.told ?? 0) + 1;
  if (operation) noteErrors(operation, errors);
  endAfter(line, errors ?? []);
}

/** Some errors are the whole socket's: a client that is told of them gives up, or misses the event; one whose socket closes comes back for it. */
function endAfter(line: SocketLine, errors: readonly GraphQLError[]): void {
  const closing = errors.map((error) => closingFor[codeOf(error)]).find(Boolean);
  if (closing) line.end(closing);
}

const closingFor: Readonly<Partial<Record<ErrorCode, Closing>>> = {
  UNAUTHENTICATED: 'unauthenticated',
  TOKEN_EXPIRED: 'tokenExpired',
  UNAVAILABLE: 'tryLater',
};

const textIn = (greeting: Greeting, ...names: string[]): string | undefined =>
  names.map((name) => greeting?.[name]).find((value): value is string => typeof value === 'string' && value !== '');

/** Lets a socket in that brings a token, and sees it out when the token ends. */
async function greet(surroundings: Surroundings, { connectionParams, extra: { line } }: Connection): Promise<boolean> {
  try {
    const identity = await identify(surroundings, textIn(connectionParams, 'authorization', 'Authorization'));
    if (!identity) return refused(line, 'unauthenticated');
    line.identity = identity;
    line.actingFor = textIn(connectionParams, 'actingFor', 'x-acting-for');
    endWithToken(line, identity.expiresAt * 1_000, surroundings);
    return !line.ended();
  } catch (error) {
    return refused(line, closingFor[codeOf(error)] ?? 'tryLater');
  }
}

function refused(line: SocketLine, why: Closing): false {
  line.end(why);
  return false;
}

function endWithToken(line: SocketLine, expiresAtMs: number, { clock }: Surroundings): void {
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    const left = expiresAtMs - clock.epochMs();
    if (left <= 0) return line.end('tokenExpired');
    // A timer of more than 24 days would fire at once.
    timer = setTimeout(wait, Math.min(left, longestTimerMs));
  };
  line.onEnd(() => clearTimeout(timer));
  wait();
}

interface SubscribeMessage {
  readonly id: string;
  readonly payload: SubscribePayload;
}

/** The guard that HTTP has in Apollo: nothing runs over a socket that has not come through here. */
async function admit(surroundings: Surroundings, { extra: { line }, subscriptions }: Connection, { id, payload }: SubscribeMessage) {
  const operationLine = beginLine(randomUUID(), 'websocket');
  try {
    if (Object.keys(subscriptions).length > limits.operationsPerSocket) throw tooMany();
    const asked = readDocument(surroundings, payload);
    nameLine(operationLine, asked.document, payload.operationName);
    const { identity, actingFor } = line;
    if (!identity) throw new HubError('UNAUTHENTICATED', 'This socket has not said whose it is');
    const contextValue = await surroundings.open(identity, {
      actingFor,
      kind: asked.operation.operation,
      requestId: operationLine.requestId,
    });
    line.operations.set(id, operationLine);
    return { ...asked.args, contextValue } satisfies ExecutionArgs;
  } catch (error) {
    const errors = error instanceof AggregateError ? error.errors.map(toGraphQLError) : [toGraphQLError(error)];
    noteErrors(operationLine, errors);
    writeLine(surroundings.log, operationLine);
    endAfter(line, errors);
    return errors;
  }
}

const tooMany = (): HubError =>
  new HubError('TOO_COMPLEX', `Too many subscriptions on one socket: at most ${limits.operationsPerSocket}`, {
    most: limits.operationsPerSocket,
  });

interface ReadDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly args: ExecutionArgs;
}

function readDocument({ schema, introspection }: Surroundings, { query, operationName, variables }: SubscribePayload): ReadDocument {
  const document = parsed(query);
  const rules = [...specifiedRules, ...rulesFor({ introspection })];
  const mistakes = validate(schema, document, rules, { maxErrors: limits.validationErrors });
  if (mistakes.length > 0) throw new AggregateError(mistakes.map((mistake) => coded(mistake, 'GRAPHQL_VALIDATION_FAILED')));
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new HubError('BAD_USER_INPUT', whichOperation(operationName));
  if (operation.operation !== 'subscription') {
    throw new HubError('BAD_USER_INPUT', 'Only subscriptions are answered over a socket; send queries and mutations by POST');
  }
  refuseTooComplex({ schema, document, operation, variables, introspection });
  return { document, operation, args: { schema, document, operationName, variableValues: variables } };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    throw coded(toGraphQLError(error), 'GRAPHQL_PARSE_FAILED');
  }
}

const coded = (error: GraphQLError, code: ErrorCode): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes, source: error.source, positions: error.positions, extensions: { code } });
