import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind, type FieldNode, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
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
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

const isWanted = (node: SelectionNode, { variables }: Selecting): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true && getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;

/** The fields that a selection asks of a type, through every fragment that can apply to it. */
export function* fieldsOf(type: string, selections: readonly SelectionNode[], asked: Selecting): Generator<FieldNode> {
  for (const node of selections.filter((each) => isWanted(each, asked))) {
    if (node.kind === Kind.FIELD) yield node;
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? asked.fragments[node.name.value] : node.kind === Kind.INLINE_FRAGMENT ? node : undefined;
    if (fragment && (fragment.typeCondition?.name.value ?? type) === type) yield* fieldsOf(type, fragment.selectionSet.selections, asked);
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

/** The branch of an answer, with what always follows and what was selected below it. */
function branchOf(answer: Answer, below: readonly SelectionSetNode[], asked: Selecting): Branch[] {
  const relation = relationOf(answer.loader);
  if (!relation) return [];
  const branches = merged([...answer.then.flatMap((next) => branchOf(next, [], asked)), ...branchesFrom(relation.entity.name, below, asked)]);
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
  merged([...selectionsByField(type, sets, asked)].flatMap(([field, below]) => answersOf(type, field).flatMap((answer) => branchOf(answer, below, asked))));

/** What is asked of the records of a list, wherever on the page they stand. */
function selectionsOnPage(type: string, page: SelectionSetNode, asked: Selecting): readonly SelectionSetNode[] {
  const ofPage = selectionsByField(`${type}Connection`, [page], asked);
  const ofEdge = selectionsByField(`${type}Edge`, ofPage.get('edges') ?? [], asked);
  return [...(ofPage.get('nodes') ?? []), ...(ofEdge.get('node') ?? [])];
}

/** The branch of a question. */
export function rootBranch(answer: Answer, selected: SelectionSetNode, asked: Selecting): Branch | undefined {
  const relation = relationOf(answer.loader);
  const sets = relation?.listing ? selectionsOnPage(relation.entity.name, selected, asked) : [selected];
  return branchOf(answer, sets, asked)[0];
}
/** Whether it is asked how many there are in all. */
export const isCounted = ({ relation }: Branch, selected: SelectionSetNode, asked: Selecting): boolean =>
  relation.listing !== undefined && selectionsByField(`${relation.entity.name}Connection`, [selected], asked).has('totalCount');
