import { randomUUID } from 'node:crypto';
import { getOperationAST, type DocumentNode, type ExecutionArgs, type ExecutionResult, type GraphQLError, type OperationDefinitionNode } from 'graphql';
import { makeServer, type Context, type Server, type SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import { codeOf, HubError, maskError, maskResult, toGraphQLError, type ErrorCode, type Masking } from '../graphql/errors';
import { limits } from '../graphql/limits';
import { subscribe, type SubscriptionArgs } from '../graphql/subscribe';
import { toleranceSeconds } from '../identity/verifier';
import { whichOperation } from './apollo';
import type { Attendance } from './attendance';
import { Documents } from './documents';
import { identify } from './identify';
import { beginLine, nameLine, noteErrors, writeLine } from './operation-line';
import { refuseBeyondLimits } from './refuse';
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

interface SocketSurroundings extends Surroundings {
  readonly attendance: Attendance<SocketLine>;
  readonly documents: Documents;
}

/** graphql-ws, held to every limit that HTTP is held to. */
export function createProtocol(around: Surroundings, attendance: Attendance<SocketLine>): Server<Extra> {
  const surroundings = { ...around, attendance, documents: new Documents(around.schema, around.introspection) };
  const { log, masking } = surroundings;
  return makeServer<Greeting, Extra>({
    connectionInitWaitTimeout: initMs,
    onConnect: (connection) => greet(surroundings, connection),
    onSubscribe: (connection, id, payload) => admit(surroundings, connection, { id, payload }),
    subscribe: (args) => subscribe(args as SubscriptionArgs),
    onNext: ({ extra: { line } }, id, _payload, _args, result) => {
      heed(line, id, result);
      return maskResult(result, masking);
    },
    onError: ({ extra: { line } }, id, _payload, errors) => {
      note(line, id, errors);
      endAfter(line, errors, endsSocket);
      return errors.map((error) => maskError(error, masking));
    },
    onComplete: ({ extra: { line } }, id) => {
      const operation = line.operations.get(id);
      line.operations.delete(id);
      if (operation) writeLine(log, operation);
    },
  });
}

/** Counts what a subscription tells, and ends what cannot go on after it. */
function heed(line: SocketLine, id: string, { data, errors }: ExecutionResult): void {
  note(line, id, errors);
  // An answer without data is to the question itself, before any event.
  if (errors) endAfter(line, errors, data === undefined ? endsSocket : endsListening);
}

/** Where the events of one subscription go: straight to the socket, with what is told written out once for all who are told it. */
const sinkOf = (line: SocketLine, id: string, masking: Masking): SubscriptionArgs['sink'] => {
  const opening = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  return {
    next: (told) => {
      heed(line, id, told.result);
      return line.send(`${opening}${told.payload(masking)}}`);
    },
    fellBehind: () => line.end('tooSlow'),
  };
};

function note(line: SocketLine, id: string, errors: readonly GraphQLError[] | undefined): void {
  const operation = line.operations.get(id);
  if (operation) operation.told = (operation.told ?? 0) + 1;
  if (operation) noteErrors(operation, errors);
}

type Endings = Readonly<Partial<Record<ErrorCode, Closing>>>;

/** Some errors are the whole socket's: a client that is told of them gives up, or misses the event; one whose socket closes comes back for it. */
function endAfter(line: SocketLine, errors: readonly GraphQLError[], endings: Endings): void {
  const closing = errors.map((error) => endings[codeOf(error)]).find(Boolean);
  if (closing) line.end(closing);
}

const endsSocket: Endings = { UNAUTHENTICATED: 'unauthenticated', TOKEN_EXPIRED: 'tokenExpired', UNAVAILABLE: 'tryLater' };
/** Whoever listened in a capacity that has ended is told so when they come back, and not by an error for each event that they may not know of. */
const endsListening: Endings = { ...endsSocket, CAPACITY_REQUIRED: 'capacityEnded' };

const textIn = (greeting: Greeting, ...names: string[]): string | undefined =>
  names.map((name) => greeting?.[name]).find((value): value is string => typeof value === 'string' && value !== '');

/** Lets a socket in that brings a token of an open account, and sees it out when the token ends. */
async function greet(surroundings: SocketSurroundings, { connectionParams, extra: { line } }: Connection): Promise<boolean> {
  const { attendance, closedAccounts, config } = surroundings;
  try {
    const identity = await identify(surroundings, textIn(connectionParams, 'authorization', 'Authorization'));
    if (!identity || (await closedAccounts([identity])).length > 0) return refused(line, 'unauthenticated');
    if (line.ended()) return false;
    if (!attendance.named(line, identity, config.socketsPerPerson)) return refused(line, 'tooManySockets');
    line.identity = identity;
    line.actingFor = textIn(connectionParams, 'actingFor', 'x-acting-for');
    endWithToken(line, identity.expiresAt * 1_000, surroundings);
    return !line.ended();
  } catch (error) {
    return refused(line, endsSocket[codeOf(error)] ?? 'tryLater');
  }
}

function refused(line: SocketLine, why: Closing): false {
  line.end(why);
  return false;
}

function endWithToken(line: SocketLine, expiresAtMs: number, { clock }: Surroundings): void {
  let timer: NodeJS.Timeout | undefined;
  // A token that has ended by our clock alone was still accepted; the socket that it opened has what is left of that tolerance.
  const endsAtMs = expiresAtMs > clock.epochMs() ? expiresAtMs : expiresAtMs + toleranceSeconds * 1_000;
  const wait = () => {
    const left = endsAtMs - clock.epochMs();
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
async function admit(surroundings: SocketSurroundings, { extra: { line }, subscriptions }: Connection, { id, payload }: SubscribeMessage) {
  const operationLine = beginLine(randomUUID(), 'websocket');
  try {
    if (Object.keys(subscriptions).length > limits.operationsPerSocket) throw tooMany();
    const { identity, actingFor } = line;
    if (!identity) throw new HubError('UNAUTHENTICATED', 'This socket has not said whose it is');
    const { document, operation, args } = readOperation(surroundings, payload);
    nameLine(operationLine, document, payload.operationName);
    refuseBeyondLimits(surroundings, { document, operation, variables: payload.variables, identity });
    const contextValue = await surroundings.open(identity, { actingFor, kind: operation.operation, requestId: operationLine.requestId });
    line.operations.set(id, operationLine);
    return { ...args, contextValue, sink: sinkOf(line, id, surroundings.masking) } satisfies SubscriptionArgs;
  } catch (error) {
    const errors = error instanceof AggregateError ? error.errors.map(toGraphQLError) : [toGraphQLError(error)];
    noteErrors(operationLine, errors);
    writeLine(surroundings.log, operationLine);
    endAfter(line, errors, endsSocket);
    return errors;
  }
}

const tooMany = (): HubError =>
  new HubError('TOO_COMPLEX', `Too many subscriptions on one socket: at most ${limits.operationsPerSocket}`, {
    most: limits.operationsPerSocket,
  });

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly args: ExecutionArgs;
}

function readOperation({ schema, documents }: SocketSurroundings, { query, operationName, variables }: SubscribePayload): Asked {
  const document = documents.read(query);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new HubError('BAD_USER_INPUT', whichOperation(operationName));
  if (operation.operation !== 'subscription') {
    throw new HubError('BAD_USER_INPUT', 'Only subscriptions are answered over a socket; send queries and mutations by POST');
  }
  return { document, operation, args: { schema, document, operationName, variableValues: variables } };
}
