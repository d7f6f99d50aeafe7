import {
  getDirectiveValues, getNamedType, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, isObjectType, Kind,
  type FieldNode, type FragmentDefinitionNode, type GraphQLSchema, type SelectionNode, type SelectionSetNode,
} from 'graphql';
import { relationOf, type Relation } from '../relation';
import { answersOf, type Answer, type AnyLoader, type Whose } from './answers';

/** One relation that an operation will follow, and those that it will follow from there. */
export interface Branch {
  readonly loader: AnyLoader;
  readonly relation: Relation;
  /** The parent's property, or the question's argument, that holds the key. */
  readonly key: string;
  readonly of: Whose;
  readonly branches: readonly Branch[];
}
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

const isWanted = (node: SelectionNode, { variables }: Selecting): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true && getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;

/** Whether what is asked of `condition` is asked of this type: it is the same, or one of several that the condition takes in. */
function takesIn(condition: string, type: string, { schema }: Selecting): boolean {
  const [several, one] = [schema.getType(condition), schema.getType(type)];
  return condition === type || (isAbstractType(several) && isObjectType(one) && schema.isSubType(several, one));
}

/** The fields that a selection asks of a type, through every fragment that can apply to it. */
export function* fieldsOf(type: string, selections: readonly SelectionNode[], asked: Selecting): Generator<FieldNode> {
  for (const node of selections.filter((each) => isWanted(each, asked))) {
    if (node.kind === Kind.FIELD) yield node;
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? asked.fragments[node.name.value] : node.kind === Kind.INLINE_FRAGMENT ? node : undefined;
    if (fragment && takesIn(fragment.typeCondition?.name.value ?? type, type, asked)) yield* fieldsOf(type, fragment.selectionSet.selections, asked);
  }
}

/** The selections under each field of a type, gathered over its aliases, since all of them are answered by one loader. */
function selectionsByField(type: string, sets: readonly SelectionSetNode[], asked: Selecting): Map<string, SelectionSetNode[]> {
  const found = new Map<string, SelectionSetNode[]>();
  for (const set of sets) {
    for (const { name, selectionSet } of fieldsOf(type, set.selections, asked)) {
      found.set(name.value, [...(found.get(name.value) ?? []), ...(selectionSet ? [selectionSet] : [])]);
    }
  }
  return found;
}

/** What was selected below a field, and of what type its rows are; of a question that is not asked. */
interface Below {
  readonly sets: readonly SelectionSetNode[];
  readonly type?: string | undefined;
}

const typeBelow = (type: string, field: string, { schema }: Selecting): string | undefined => {
  const parent = schema.getType(type);
  const asked = isObjectType(parent) ? parent.getFields()[field] : undefined;
  return asked && getNamedType(asked.type).name;
};

/** Whether the rows of the field are found at the end of this way: a need's outcomes by the links that lead to them. */
const leadsTo = (answer: Answer, type: string, asked: Selecting): boolean =>
  takesIn(type, relationOf(answer.loader)?.entity.name ?? '', asked) || answer.then.some((next) => leadsTo(next, type, asked));

/** The branch of an answer, with what always follows and what was selected below it. */
function branchOf(answer: Answer, below: Below, asked: Selecting): Branch[] {
  const relation = relationOf(answer.loader);
  if (!relation) return [];
  const following = answer.then.flatMap((next) => branchOf(next, below.type && leadsTo(next, below.type, asked) ? below : { sets: [] }, asked));
  const branches = merged([...following, ...branchesFrom(relation.entity.name, below.sets, asked)]);
  return [{ loader: answer.loader, relation, key: answer.key, of: answer.of, branches }];
}

/** Several fields may be answered by one loader: it is read once, with everything that any of them needs below it. */
function merged(branches: readonly Branch[]): Branch[] {
  const found: Branch[] = [];
  for (const branch of branches) {
    const at = found.findIndex(({ loader, key }) => loader === branch.loader && key === branch.key);
    const same = found[at];
    if (same) found[at] = { ...same, branches: merged([...same.branches, ...branch.branches]) };
    else found.push(branch);
  }
  return found;
}

/** What an operation will read from a type on, as far as it can be foreseen. */
const branchesFrom = (type: string, sets: readonly SelectionSetNode[], asked: Selecting): Branch[] =>
  merged([...selectionsByField(type, sets, asked)].flatMap(([field, below]) => answersOf(type, field).flatMap((answer) => branchOf(answer, { sets: below, type: typeBelow(type, field, asked) }, asked))));

/** What is asked of the records of a list, wherever on the page they stand. */
function selectionsOnPage(type: string, page: SelectionSetNode, asked: Selecting): readonly SelectionSetNode[] {
  const ofPage = selectionsByField(`${type}Connection`, [page], asked);
  const ofEdge = selectionsByField(`${type}Edge`, ofPage.get('edges') ?? [], asked);
  return [...(ofPage.get('nodes') ?? []), ...(ofEdge.get('node') ?? [])];
}

/** The branch of a question. */
export function rootBranch(answer: Answer, selected: SelectionSetNode, asked: Selecting): Branch | undefined {
  const relation = relationOf(answer.loader);
  // Of a list, the question is of its page; or of the one record that is on it.
  const sets = relation?.listing ? [...selectionsOnPage(relation.entity.name, selected, asked), selected] : [selected];
  return branchOf(answer, { sets }, asked)[0];
}
/** Whether it is asked how many there are in all. */
export const isCounted = ({ relation }: Branch, selected: SelectionSetNode, asked: Selecting): boolean =>
  relation.listing !== undefined && selectionsByField(`${relation.entity.name}Connection`, [selected], asked).has('totalCount');
