import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind, type FieldNode, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { relationOf, type Relation } from '../relation';
import { answerOf, type AnyLoader } from './answers';

/** One relation that an operation will follow, and those that it will follow from there. */
export interface Branch {
  readonly loader: AnyLoader;
  readonly relation: Relation;
  /** The parent's property, or the question's argument, that holds the key. */
  readonly key: string;
  readonly branches: readonly Branch[];
}
export interface Asked {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

const isWanted = (node: SelectionNode, { variables }: Asked): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true && getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;

/** The fields that a selection asks of a type, through every fragment that can apply to it. */
export function* fieldsOf(type: string, selections: readonly SelectionNode[], asked: Asked): Generator<FieldNode> {
  for (const node of selections.filter((each) => isWanted(each, asked))) {
    if (node.kind === Kind.FIELD) yield node;
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? asked.fragments[node.name.value] : node.kind === Kind.INLINE_FRAGMENT ? node : undefined;
    if (fragment && (fragment.typeCondition?.name.value ?? type) === type) yield* fieldsOf(type, fragment.selectionSet.selections, asked);
  }
}

/** The selections under each field of a type, gathered over its aliases, since all of them are answered by one loader. */
function selectionsByField(type: string, sets: readonly SelectionSetNode[], asked: Asked): Map<string, SelectionSetNode[]> {
  const found = new Map<string, SelectionSetNode[]>();
  for (const set of sets) {
    for (const { name, selectionSet } of fieldsOf(type, set.selections, asked)) {
      if (selectionSet) found.set(name.value, [...(found.get(name.value) ?? []), selectionSet]);
    }
  }
  return found;
}

/** What an operation will read from a type on, as far as it can be foreseen. */
export function branchesFrom(type: string, sets: readonly SelectionSetNode[], asked: Asked): Branch[] {
  const branches = new Map<string, Branch>();
  for (const [field, below] of selectionsByField(type, sets, asked)) {
    const answer = answerOf(type, field);
    const relation = answer && relationOf(answer.loader);
    if (!relation) continue;
    branches.set(field, { loader: answer.loader, relation, key: answer.key, branches: branchesFrom(relation.entity.name, below, asked) });
  }
  return [...branches.values()];
}
