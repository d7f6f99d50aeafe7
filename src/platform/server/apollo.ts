import { ApolloServer, HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext, type GraphQLRequestListener } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { execute, GraphQLError, type DocumentNode, type ExecutionResult, type FormattedExecutionResult, type OperationDefinitionNode } from 'graphql';
import { codeOf, errorCodes, HubError, maskError, maskResult, toGraphQLError, worstCode, type ErrorCode } from '../graphql/errors';
import { limits } from '../graphql/limits';
import { answerWithin } from '../graphql/operation';
import { notOverAndOver } from '../graphql/repetition';
import { asksOnlyAboutTheSchema } from '../graphql/root-fields';
import { textOf } from '../graphql/written-out';
import type { VerifiedToken } from '../identity/verifier';
import { unauthenticated } from './identify';
import { nameLine, noteErrors, type OperationLine } from './operation-line';
import { refuseBeyondLimits } from './refuse';
import type { Surroundings } from './surroundings';

/** What Apollo carries from the HTTP request to the operation. The context of the resolvers is opened later, if at all. */
export interface HttpOperation {
  readonly identity?: VerifiedToken;
  readonly actingFor?: string;
  readonly line: OperationLine;
}
type Asking = GraphQLRequestContext<HttpOperation>;

/** Apollo reads the status of an error from its extensions; ours stay free of HTTP. */
export const withStatus = (error: HubError): GraphQLError => {
  const http = { status: errorCodes[error.code].status, headers: new HeaderMap(headersOf(error)) };
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http }, originalError: error });
};

const challenge: [string, string] = ['www-authenticate', 'Bearer'];
function headersOf({ code, extensions }: HubError): [string, string][] {
  if (errorCodes[code].status === 401) return [challenge];
  return code === 'RATE_LIMITED' ? [['retry-after', String(extensions['retryAfterSeconds'])]] : [];
}

export function createApollo(surroundings: Surroundings): ApolloServer<HttpOperation> {
  const { config, introspection, log, masking, schema } = surroundings;
  return new ApolloServer<HttpOperation>({
    schema,
    introspection,
    hideSchemaDetailsFromClientErrors: config.production,
    nodeEnv: config.production ? 'production' : 'development',
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [notOverAndOver],
    validationOptions: { maxErrors: limits.validationErrors },
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => maskError(error, masking),
    stringifyResult: textOf,
    logger: {
      debug: (m) => log.debug(String(m)),
      info: (m) => log.info(String(m)),
      warn: (m) => log.warn(String(m)),
      error: (m) => log.error(String(m)),
    },
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), answersOperations(surroundings)],
  });
}

/**
 * Executes in Apollo's place: the context is opened only for an operation that is valid and within the limits,
 * and closed before the answer leaves, so that nothing is answered that was not made to last.
 */
function answersOperations(surroundings: Surroundings): ApolloServerPlugin<HttpOperation> {
  const listener: GraphQLRequestListener<HttpOperation> = {
    async didResolveOperation(asking) {
      try {
        refuse(surroundings, asking);
      } catch (error) {
        throw error instanceof HubError ? withStatus(error) : error;
      }
    },
    async didEncounterErrors({ errors, contextValue }) {
      noteErrors(contextValue.line, errors);
    },
    async responseForOperation(asking) {
      const result = await answered(surroundings, asking);
      noteErrors(asking.contextValue.line, result.errors);
      const http = { status: statusOf(result), headers: new HeaderMap(statusOf(result) === 401 ? [challenge] : []) };
      return { http, body: { kind: 'single', singleResult: maskResult(result, surroundings.masking) } };
    },
    async willSendResponse({ contextValue, document, request, response: { body } }) {
      if (body.kind === 'single') body.singleResult = toldOnce(body.singleResult);
      nameLine(contextValue.line, document, request.operationName);
    },
  };
  return { requestDidStart: async () => listener };
}

/** What ended the validation was reported over and over to end it; it is told once. */
function toldOnce(result: FormattedExecutionResult): FormattedExecutionResult {
  const refusal = result.errors?.find(({ extensions }) => extensions?.['limit'] === 'repetitions');
  return refusal ? { errors: [refusal] } : result;
}

function refuse(surroundings: Surroundings, { document, operation, request, contextValue }: Asking): void {
  if (!document || !operation) throw new HubError('BAD_USER_INPUT', whichOperation(request.operationName));
  if (operation.operation === 'subscription') {
    throw new HubError('BAD_USER_INPUT', 'Subscriptions are told over a WebSocket at this address (graphql-transport-ws)');
  }
  const { identity } = contextValue;
  if (!identity && !(surroundings.introspection && asksOnlyAboutTheSchema(document, operation))) throw unauthenticated();
  refuseBeyondLimits(surroundings, { document, operation, variables: request.variables, identity });
}

export const whichOperation = (name: string | null | undefined): string =>
  name ? `There is no operation named "${name}" in the document` : 'The document has several operations: say which by operationName';

async function answered(surroundings: Surroundings, asking: Asking): Promise<ExecutionResult> {
  const { schema } = surroundings;
  const { document, operation, request } = asking as Asking & { document: DocumentNode; operation: OperationDefinitionNode };
  const args = { schema, document, operationName: request.operationName, variableValues: request.variables };
  const { identity, actingFor, line } = asking.contextValue;
  if (!identity) return execute(args);
  try {
    const contextValue = await surroundings.open(identity, { actingFor, kind: operation.operation, requestId: line.requestId });
    const result = await answerWithin({ ...args, contextValue });
    if (contextValue.beside?.length) line.beside = contextValue.beside;
    if (contextValue.reported) line.reported = contextValue.reported;
    return asAWhole(result);
  } catch (error) {
    return { errors: [toGraphQLError(error)] };
  }
}

/** Whose account is closed, or not known, finds out in the middle of their first question; they are answered as if nothing had been asked. */
function asAWhole(result: ExecutionResult): ExecutionResult {
  const stranger = result.errors?.find((error) => codeOf(error) === 'UNAUTHENTICATED');
  return stranger ? { errors: [toGraphQLError(stranger.originalError ?? stranger)] } : result;
}

const ourFault: ReadonlySet<ErrorCode> = new Set(['INTERNAL', 'UNAVAILABLE']);

function statusOf({ data, errors = [] }: ExecutionResult): number {
  const code = worstCode(errors);
  if (!code || data) return 200;
  return data === null && !ourFault.has(code) ? 200 : errorCodes[code].status;
}
