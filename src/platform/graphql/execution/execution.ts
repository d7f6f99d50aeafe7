import {
  getOperationAST, getVariableValues, Kind, OperationTypeNode,
  type ExecutionArgs, type FragmentDefinitionNode, type GraphQLError, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import type { Path } from 'graphql/jsutils/Path';

/** What is the same for every field of one execution. */
export interface Execution {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variableValues: Record<string, unknown>;
  readonly rootValue: unknown;
  readonly contextValue: unknown;
  readonly failures: Failures;
}

/** What went wrong in an execution, field by field. */
export class Failures {
  readonly #empty = new Set<Path | undefined>();
  readonly told: GraphQLError[] = [];

  /** Notes why what is at a path is null, at the root by `undefined`. Below what is null already nothing more is told. */
  add(error: GraphQLError, path: Path | undefined): void {
    for (let at = path; at; at = at.prev) if (this.#empty.has(at)) return;
    if (this.#empty.has(undefined)) return;
    this.#empty.add(path);
    this.told.push(error);
  }
}

/** What it takes to execute a query, or one event of a subscription; undefined where graphql-js has to say what is wrong, and for mutations, which it does in turn. */
export function executionOf({ schema, document, operationName, variableValues, rootValue, contextValue }: ExecutionArgs): Execution | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation || operation.operation === OperationTypeNode.MUTATION) return undefined;
  // One complaint is enough: graphql-js looks again, and tells them all.
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {}, { maxErrors: 1 });
  if (!coerced) return undefined;
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return { schema, operation, fragments, variableValues: coerced, rootValue, contextValue, failures: new Failures() };
}
