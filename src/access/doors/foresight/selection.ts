import {
  getDirectiveValues, getNamedType, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, isObjectType, Kind, print,
  type FieldNode, type FragmentDefinitionNode, type GraphQLObjectType, type GraphQLSchema, type SelectionNode, type SelectionSetNode,
} from 'graphql';
import { isTransparent } from '../../../platform/graphql/transparent';
import { grouped } from '../../../platform/grouped';
import { answersOf } from './answers';

/** What it takes to know what is selected: the schema, and of the execution its fragments and variables. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}
export type Selections = readonly SelectionSetNode[];

const isWanted = (node: SelectionNode, { variables }: Selecting): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true && getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;

/** The objects that something of this type can be. */
function membersOf(type: string, { schema }: Selecting): readonly GraphQLObjectType[] {
  const named = schema.getType(type);
  return isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
}
const canBe = (condition: string | undefined, type: string, asked: Selecting): boolean =>
  condition === undefined || condition === type || membersOf(condition, asked).some(({ name }) => name === type);

/** The fields that a selection asks of an object of this type, through every fragment that applies to it. */
export function* fieldsOf(type: string, { selections }: SelectionSetNode, asked: Selecting): Generator<FieldNode> {
  for (const node of selections) {
    if (!isWanted(node, asked)) continue;
    if (node.kind === Kind.FIELD) yield node;
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? asked.fragments[node.name.value] : node.kind === Kind.INLINE_FRAGMENT ? node : undefined;
    if (fragment && canBe(fragment.typeCondition?.name.value, type, asked)) yield* fieldsOf(type, fragment.selectionSet, asked);
  }
}

/** Each field that is asked of an object, with every node that asks it: its aliases are answered by one loader. */
export const nodesByField = (type: string, sets: Selections, asked: Selecting): Map<string, FieldNode[]> =>
  grouped(sets.flatMap((set) => [...fieldsOf(type, set, asked)]), ({ name }) => name.value);
export const selectedIn = (nodes: readonly FieldNode[]): Selections => nodes.flatMap(({ selectionSet }) => selectionSet ?? []);

export const wordsOf = ({ name, arguments: args = [] }: FieldNode): string => [name.value, ...args.map(print)].join(' ');
/** What is asked several times in the same words, together. */
export const inSameWords = (nodes: readonly FieldNode[]): [FieldNode, ...FieldNode[]][] => [...grouped(nodes, wordsOf).values()];

/** A field of a value, that a loader answers. */
export interface Aside {
  readonly type: string;
  readonly field: string;
  readonly nodes: readonly FieldNode[];
}
/** What is selected below a field: of the records that lie there, by their kind, and of the values on the way to them. */
export interface Below {
  readonly records: ReadonlyMap<string, Selections>;
  readonly asides: readonly Aside[];
}
interface Walk {
  readonly asked: Selecting;
  /** The kinds of record that are looked for. */
  readonly kinds: ReadonlySet<string>;
  readonly records: Map<string, Selections>;
  readonly asides: Aside[];
}

/** Walks to the records below something, through all that holds no record by itself: pages and their edges, sections of a plan, rows of its thread. */
function walk(type: string, sets: Selections, on: Walk): void {
  for (const member of membersOf(type, on.asked)) {
    const { name } = member;
    if (on.kinds.has(name)) on.records.set(name, [...(on.records.get(name) ?? []), ...sets]);
    else if (isTransparent(name)) {
      for (const [field, nodes] of nodesByField(name, sets, on.asked)) {
        const further = member.getFields()[field];
        if (answersOf(name, field).length > 0) on.asides.push({ type: name, field, nodes });
        else if (further) walk(getNamedType(further.type).name, selectedIn(nodes), on);
      }
    }
  }
}

/** What is selected below something of this type, of these kinds of record. */
export function selectedBelow(type: string, sets: Selections, { kinds, asked }: Pick<Walk, 'kinds' | 'asked'>): Below {
  const found = { records: new Map<string, Selections>(), asides: [] };
  walk(type, sets, { asked, kinds, ...found });
  return found;
}
