import {
  BREAK, getArgumentValues, Kind, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef, visit,
  type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLObjectType, type GraphQLOutputType, type GraphQLResolveInfo, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import type { Path } from 'graphql/jsutils/Path';
import type { Execution } from './execution';
import { shapeOf, type Shape } from './shape';

type Asked = ReadonlyMap<string, readonly FieldNode[]>;
const NO_ARGUMENTS: Readonly<Record<string, unknown>> = Object.freeze({});
const metaFields = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef];

const definitionOf = (type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined =>
  type.getFields()[name] ?? metaFields.find((meta) => meta.name === name);

/** A field as an operation asks it of the objects of one type: looked up once, and not for each object. */
export class AskedField {
  readonly shape: Shape;
  readonly #below = new Map<GraphQLObjectType, readonly AskedField[]>();

  constructor(
    /** Its name in the answer. */
    readonly key: string,
    readonly nodes: readonly FieldNode[],
    readonly parentType: GraphQLObjectType,
    readonly definition: GraphQLField<unknown, unknown>,
  ) {
    this.shape = shapeOf(definition.type);
  }

  get name(): string {
    return this.definition.name;
  }
  /** As errors name it. */
  get place(): string {
    return `${this.parentType.name}.${this.name}`;
  }
  pathUnder(prev: Path | undefined): Path {
    return { prev, key: this.key, typename: this.parentType.name };
  }

  argumentsIn({ variableValues }: Execution): Record<string, unknown> {
    return this.definition.args.length === 0 ? NO_ARGUMENTS : getArgumentValues(this.definition, this.nodes[0]!, variableValues);
  }

  /** What its resolver is told, under the object that it is asked of. */
  infoUnder(prev: Path | undefined, on: Execution): GraphQLResolveInfo {
    return new Info(this, on, prev);
  }
  /** What is told to whoever says of what type a value is. */
  infoAt(path: Path, on: Execution): GraphQLResolveInfo {
    return new Info(this, on, path.prev, path);
  }

  /** What is asked of the objects of a type that this field answers with. */
  below(type: GraphQLObjectType, { schema, fragments, variableValues }: Execution): readonly AskedField[] {
    const known = this.#below.get(type);
    if (known) return known;
    const fields = fieldsOf(type, collectSubfields(schema, fragments, variableValues, type, this.nodes));
    this.#below.set(type, fields);
    return fields;
  }
}

/** What a resolver may ask about its field. Few ask anything, so nothing is gathered before. */
class Info implements GraphQLResolveInfo {
  constructor(
    private readonly field: AskedField,
    private readonly on: Execution,
    private readonly under: Path | undefined,
    private readonly at?: Path,
  ) {}
  get path(): Path {
    return this.at ?? this.field.pathUnder(this.under);
  }
  get fieldName(): string {
    return this.field.name;
  }
  get fieldNodes(): readonly FieldNode[] {
    return this.field.nodes;
  }
  get returnType(): GraphQLOutputType {
    return this.field.definition.type;
  }
  get parentType(): GraphQLObjectType {
    return this.field.parentType;
  }
  get schema(): GraphQLSchema {
    return this.on.schema;
  }
  get fragments(): Record<string, FragmentDefinitionNode> {
    return this.on.fragments;
  }
  get rootValue(): unknown {
    return this.on.rootValue;
  }
  get operation(): OperationDefinitionNode {
    return this.on.operation;
  }
  get variableValues(): Record<string, unknown> {
    return this.on.variableValues;
  }
}

const fieldsOf = (type: GraphQLObjectType, asked: Asked): AskedField[] =>
  [...asked].flatMap(([key, nodes]) => {
    const definition = definitionOf(type, nodes[0]!.name.value);
    return definition ? new AskedField(key, nodes, type, definition) : [];
  });

/** Whether what is asked depends on variables, by `@skip` or `@include`. */
function isConditional(operation: OperationDefinitionNode, fragments: Readonly<Record<string, FragmentDefinitionNode>>): boolean {
  let found = false;
  const Directive = { enter: ({ name, arguments: given }: { name: { value: string }; arguments?: readonly { value: { kind: Kind } }[] | undefined }) => {
    found ||= ['skip', 'include'].includes(name.value) && (given ?? []).some(({ value }) => value.kind === Kind.VARIABLE);
    return found ? BREAK : undefined;
  } };
  for (const node of [operation, ...Object.values(fragments)]) visit(node, { Directive });
  return found;
}

const known = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, readonly AskedField[]>>();

/** What an operation asks at its root; everything below hangs on it. Found once for each operation, where it does not depend on variables. */
export function rootFieldsOf({ schema, operation, fragments, variableValues }: Execution): readonly AskedField[] {
  const ofSchema = known.get(schema) ?? new WeakMap<OperationDefinitionNode, readonly AskedField[]>();
  known.set(schema, ofSchema);
  const found = ofSchema.get(operation);
  if (found) return found;
  const type = schema.getRootType(operation.operation)!;
  const fields = fieldsOf(type, collectFields(schema, fragments, variableValues, type, operation.selectionSet));
  if (!isConditional(operation, fragments)) ofSchema.set(operation, fields);
  return fields;
}
