import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
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
  /** Fields in the answer, fragments written out and pages multiplied by what `first` or `last` says. */
  cost: 10_000,
  /** The same, with lists that nobody can know the length of taken for as long as they mostly are. */
  costWithLists: 100_000,
  validationErrors: 5,
  /** Fields that are asked for again beside themselves, each time with fields of their own. */
  repetitions: 30,
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

/** The length of a list that nobody can know beforehand; and of one within another: lists within lists share out what there is of a child. */
const assumedLength = 20;
const assumedWithin = 5;

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
  costWithLists: number;
  /** The same where it stands within a list. */
  costWithinLists: number;
}
const nothing: Measure = { depth: 0, width: 0, cost: 0, costWithLists: 0, costWithinLists: 0 };
const leaf: Measure = { depth: 1, width: 1, cost: 1, costWithLists: 1, costWithinLists: 1 };

/** Refuses what would take too much, before anything is asked of the database. The document must be valid. */
export function refuseTooComplex(asked: MeasuredOperation): void {
  const { depth, width, cost, costWithLists } = measured(asked);
  const most = asked.operation.operation === 'mutation' ? limits.mutations : limits.rootFields;
  refuseAbove('depth', depth, limits.depth);
  refuseAbove('rootFields', width, most);
  refuseAbove('cost', cost, limits.cost);
  refuseAbove('costWithLists', costWithLists, limits.costWithLists);
}

const complaints = {
  depth: 'Fields are nested too deeply',
  rootFields: 'Too many fields are asked at once',
  cost: 'The answer would be too large; ask for shorter pages or fewer fields',
  costWithLists: 'The answer could be too large; ask for fewer lists within lists',
} as const;

function refuseAbove(limit: keyof typeof complaints, found: number, most: number): void {
  if (found > most) throw new HubError('TOO_COMPLEX', `${complaints[limit]}: at most ${most}`, { limit, most });
}

/** Measures of operations whose size no variable changes: the same each time that the document comes. */
const known = new WeakMap<OperationDefinitionNode, Measure>();

function measured(asked: MeasuredOperation): Measure {
  const before = known.get(asked.operation);
  if (before) return before;
  let sizedByVariable = false;
  const valueOf = variableOr(asked.operation, asked.variables);
  const found = measure(asked, (variable) => {
    sizedByVariable = true;
    return valueOf(variable);
  });
  if (!sizedByVariable) known.set(asked.operation, found);
  return found;
}

function measure({ schema, document, operation, introspection }: MeasuredOperation, valueOf: ValueOf): Measure {
  const fragments = fragmentsOf(document);
  const ofFragments = new Map<string, Measure>();

  const ofSet = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Measure => {
    const forAll: Measure[] = [];
    const forOne = new Map<GraphQLNamedType, Measure>();
    for (const selection of selections) {
      const type = isAbstractType(parent) ? conditionOf(selection, fragments, schema) : undefined;
      const found = ofSelection(selection, parent);
      if (type && isObjectType(type)) forOne.set(type, beside(forOne.get(type) ?? nothing, found));
      else forAll.push(found);
    }
    // Each row is of one type alone: of what is asked for one type or another, the most counts.
    return [...forAll, [...forOne.values()].reduce(larger, nothing)].reduce(beside, nothing);
  };

  const ofSelection = (selection: SelectionNode, parent: GraphQLNamedType | undefined): Measure => {
    if (selection.kind === Kind.FIELD) return ofField(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    return ofSet(selection.selectionSet, selection.typeCondition ? typeFromAST(schema, selection.typeCondition) : parent);
  };

  const ofField = (field: FieldNode, parent: GraphQLNamedType | undefined): Measure => {
    if (introspection && isIntrospective(field)) return nothing;
    const definition = fieldOf(parent, field.name.value);
    if (!field.selectionSet) return leaf;
    const below = ofSet(field.selectionSet, definition && getNamedType(definition.type));
    return onceMore(below, definition ? lengthOf(field, { definition, parent, valueOf }) : 'one');
  };

  // Each fragment is measured once, however often it is spread: fragments that double one another cost no time to refuse.
  const ofFragment = (name: string): Measure => {
    const before = ofFragments.get(name);
    if (before) return before;
    const fragment = fragments.get(name);
    ofFragments.set(name, nothing);
    const found = fragment ? ofSet(fragment.selectionSet, typeFromAST(schema, fragment.typeCondition)) : nothing;
    ofFragments.set(name, found);
    return found;
  };

  return ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

/** What a field costs whose rows cost so much each. */
function onceMore({ depth, cost, costWithLists, costWithinLists }: Measure, length: Length): Measure {
  const rows = typeof length === 'number' ? length : 1;
  return {
    depth: depth + 1,
    width: 1,
    cost: 1 + rows * cost,
    costWithLists: 1 + (length === 'one' ? costWithLists : (length === 'unknown' ? assumedLength : length) * costWithinLists),
    costWithinLists: 1 + (length === 'unknown' ? assumedWithin : rows) * costWithinLists,
  };
}

const isIntrospective = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type';
const beside = (a: Measure, b: Measure): Measure => ({
  depth: Math.max(a.depth, b.depth),
  width: a.width + b.width,
  cost: a.cost + b.cost,
  costWithLists: a.costWithLists + b.costWithLists,
  costWithinLists: a.costWithinLists + b.costWithinLists,
});
const larger = (a: Measure, b: Measure): Measure => ({
  depth: Math.max(a.depth, b.depth),
  width: Math.max(a.width, b.width),
  cost: Math.max(a.cost, b.cost),
  costWithLists: Math.max(a.costWithLists, b.costWithLists),
  costWithinLists: Math.max(a.costWithinLists, b.costWithinLists),
});

const fieldOf = (parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;

function conditionOf(selection: SelectionNode, fragments: ReturnType<typeof fragmentsOf>, schema: GraphQLSchema): GraphQLNamedType | undefined {
  if (selection.kind === Kind.FIELD) return undefined;
  const { typeCondition } = selection.kind === Kind.FRAGMENT_SPREAD ? (fragments.get(selection.name.value) ?? {}) : selection;
  return typeCondition && typeFromAST(schema, typeCondition);
}

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

/** How many rows a field brings: one, as many as `first` or `last` says, or nobody knows. */
type Length = 'one' | number | 'unknown';

function lengthOf(field: FieldNode, { definition, parent, valueOf }: Sized): Length {
  if (!isCompositeType(getNamedType(definition.type))) return 'one';
  const sizes = definition.args.filter(({ name }) => name === 'first' || name === 'last');
  if (sizes.length === 0) return isList(definition.type) && !isPage(parent) ? 'unknown' : 'one';
  const asked = sizes.flatMap(({ name, defaultValue }) => {
    const given = field.arguments?.find((argument) => argument.name.value === name)?.value;
    const size = given?.kind === Kind.VARIABLE ? valueOf(given.name.value) : given?.kind === Kind.INT ? Number(given.value) : defaultValue;
    return typeof size === 'number' ? [size] : [];
  });
  if (asked.some((size) => size < 1)) throw new HubError('BAD_USER_INPUT', `${field.name.value}: a page holds at least one`);
  return asked.length > 0 ? Math.max(...asked) : assumedLength;
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));
/** The lists within a page are the page itself, which was counted with the field that it belongs to. */
const isPage = (type: GraphQLNamedType | undefined): boolean => fieldOf(type, 'pageInfo') !== undefined;
