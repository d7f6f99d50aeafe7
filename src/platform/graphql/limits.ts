import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  NoSchemaIntrospectionCustomRule,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { HubError } from './errors';
import { fragmentsOf } from './root-fields';

/** How much one operation, one message and one socket may ask for, on every transport. */
export const limits = {
  /** Words and signs in a document: bounds parsing and validation. */
  tokens: 1_000,
  /** Fields within fields, fragments written out. */
  depth: 15,
  rootFields: 20,
  mutations: 5,
  /** Fields in the answer, fragments written out and pages multiplied. */
  cost: 10_000,
  validationErrors: 5,
  bodyBytes: 256 * 1024,
  messageBytes: 64 * 1024,
  operationsPerSocket: 50,
  /** Sockets of one address that have not said whose they are yet. Those that have are counted by person: a school, or a load balancer, is one address. */
  unnamedSocketsPerAddress: 200,
  messagesPerSecond: 20,
  messagesAtOnce: 60,
  /** What may wait for a client that reads slowly. */
  waitingBytes: 1024 * 1024,
} as const;

/** The length of a list that nobody can know beforehand. */
const assumedLength = 20;

export const rulesFor = ({ introspection }: { introspection: boolean }): readonly ValidationRule[] =>
  introspection ? [] : [NoSchemaIntrospectionCustomRule];

export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  /** Where introspection is open, its own deep questions are not measured. */
  readonly introspection: boolean;
}

/** How large a selection is: how deep, how many fields side by side, how many fields in all. */
interface Measure {
  depth: number;
  width: number;
  cost: number;
}

/** Refuses what would take too much, before anything is asked of the database. The document must be valid. */
export function refuseTooComplex(asked: MeasuredOperation): void {
  const { depth, width, cost } = measure(asked);
  const most = asked.operation.operation === 'mutation' ? limits.mutations : limits.rootFields;
  refuseAbove('depth', depth, limits.depth);
  refuseAbove('rootFields', width, most);
  refuseAbove('cost', cost, limits.cost);
}

const complaints = {
  depth: 'Fields are nested too deeply',
  rootFields: 'Too many fields are asked at once',
  cost: 'The answer would be too large; ask for shorter pages or fewer fields',
} as const;

function refuseAbove(limit: keyof typeof complaints, found: number, most: number): void {
  if (found > most) throw new HubError('TOO_COMPLEX', `${complaints[limit]}: at most ${most}`, { limit, most });
}

function measure({ schema, document, operation, variables, introspection }: MeasuredOperation): Measure {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, Measure>();

  const ofSet = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Measure =>
    selections.reduce((sum, selection) => beside(sum, ofSelection(selection, parent)), { depth: 0, width: 0, cost: 0 });

  const ofSelection = (selection: SelectionNode, parent: GraphQLNamedType | undefined): Measure => {
    if (selection.kind === Kind.FIELD) return ofField(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    return ofSet(selection.selectionSet, selection.typeCondition ? typeFromAST(schema, selection.typeCondition) : parent);
  };

  const ofField = (field: FieldNode, parent: GraphQLNamedType | undefined): Measure => {
    if (introspection && isIntrospective(field)) return { depth: 0, width: 0, cost: 0 };
    const definition = fieldOf(parent, field.name.value);
    if (!field.selectionSet) return { depth: 1, width: 1, cost: 1 };
    const below = ofSet(field.selectionSet, definition && getNamedType(definition.type));
    const times = definition ? lengthOf(field, { definition, parent, valueOf: variableOr(operation, variables) }) : 1;
    return { depth: below.depth + 1, width: 1, cost: 1 + times * below.cost };
  };

  // Each fragment is measured once, however often it is spread: fragments that double one another cost no time to refuse.
  const ofFragment = (name: string): Measure => {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    measured.set(name, { depth: 0, width: 0, cost: 0 });
    const found = fragment ? ofSet(fragment.selectionSet, typeFromAST(schema, fragment.typeCondition)) : { depth: 0, width: 0, cost: 0 };
    measured.set(name, found);
    return found;
  };

  return ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

const isIntrospective = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type';
const beside = (a: Measure, b: Measure): Measure => ({
  depth: Math.max(a.depth, b.depth),
  width: a.width + b.width,
  cost: a.cost + b.cost,
});

const fieldOf = (parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;

type ValueOf = (variable: string) => unknown;
const variableOr =
  ({ variableDefinitions }: OperationDefinitionNode, variables: MeasuredOperation['variables']): ValueOf =>
  (name) => {
    if (variables && name in variables) return variables[name];
    const standing = variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
    return standing?.kind === Kind.INT ? Number(standing.value) : undefined;
  };

interface Sized {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parent: GraphQLNamedType | undefined;
  readonly valueOf: ValueOf;
}

/** How many rows a field may bring: what `first` or `last` says; a guess for a list that has neither; one for what is no list. */
function lengthOf(field: FieldNode, { definition, parent, valueOf }: Sized): number {
  if (!isCompositeType(getNamedType(definition.type))) return 1;
  const sizes = definition.args.filter(({ name }) => name === 'first' || name === 'last');
  if (sizes.length === 0) return isList(definition.type) && !isPage(parent) ? assumedLength : 1;
  const asked = sizes.flatMap(({ name, defaultValue }) => {
    const given = field.arguments?.find((argument) => argument.name.value === name)?.value;
    const size = given?.kind === Kind.VARIABLE ? valueOf(given.name.value) : given?.kind === Kind.INT ? Number(given.value) : defaultValue;
    return typeof size === 'number' ? [size] : [];
  });
  return Math.max(1, ...(asked.length > 0 ? asked : [assumedLength]));
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));
/** The lists within a page are the page itself, which was counted with the field that it belongs to. */
const isPage = (type: GraphQLNamedType | undefined): boolean => fieldOf(type, 'pageInfo') !== undefined;
