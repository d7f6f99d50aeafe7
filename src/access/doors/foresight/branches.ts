import { getNamedType, isObjectType, type FieldNode, type GraphQLField } from 'graphql';
import { relationOf, type Relation } from '../relation';
import { answersOf, type Answer, type AnyLoader, type Asking, type Whose } from './answers';
import { isKeyOf } from './keys';
import { nodesByField, inSameWords, selectedBelow, selectedIn, wordsOf, type Below, type Selecting, type Selections } from './selection';

/** One relation that an operation will follow, and those that it will follow from there. */
export interface Branch {
  readonly loader: AnyLoader;
  readonly relation: Relation;
  /** The parent's property, or the question's argument, that holds the key. */
  readonly key: string;
  readonly of: Whose;
  readonly branches: readonly Branch[];
  /** Where more than a key is asked of the loader: what that is, by which asking of which field. */
  readonly asking?: { readonly of: Asking; readonly field: GraphQLField<unknown, unknown>; readonly node: FieldNode };
}

/** The kinds of record that answers find, each by itself or in what follows from it. Of what is only counted no record is shown. */
const kindsFound = (answers: readonly Answer[]): string[] =>
  answers.flatMap(({ loader, then }) => {
    const relation = relationOf(loader);
    return [...(relation && !relation.totals ? [relation.entity.name] : []), ...kindsFound(then)];
  });

/** The branch of an answer, with what always follows and what was selected below it. */
function branchOf(answer: Answer, below: Below, asked: Selecting): Branch[] {
  const relation = relationOf(answer.loader);
  if (!relation) return [];
  const { entity } = relation;
  // A value is made of the records behind it, and bears the keys of one of them.
  const aside = below.asides.flatMap(({ type, field, nodes }) => branchesOf(type, field, { nodes, asked }).filter(({ key }) => isKeyOf(entity, key)));
  const branches = merged([...answer.then.flatMap((next) => branchOf(next, below, asked)), ...branchesFrom(entity.name, below.records.get(entity.name) ?? [], asked), ...aside]);
  return [{ loader: answer.loader, relation, key: answer.key, of: answer.of, branches }];
}

const isSame = (one: Branch, other: Branch): boolean =>
  one.loader === other.loader && one.key === other.key && one.asking?.of === other.asking?.of && (!one.asking || wordsOf(one.asking.node) === wordsOf(other.asking!.node));

/** Several fields may be answered by one loader: it is read once, with everything that any of them needs below it. */
function merged(branches: readonly Branch[]): Branch[] {
  const found: Branch[] = [];
  for (const branch of branches) {
    const at = found.findIndex((each) => isSame(each, branch));
    const same = found[at];
    if (same) found[at] = { ...same, branches: merged([...same.branches, ...branch.branches]) };
    else found.push(branch);
  }
  return found;
}

interface Asked {
  readonly nodes: readonly FieldNode[];
  readonly asked: Selecting;
}
/** What an operation will read to answer a field of a type. */
export function branchesOf(type: string, name: string, { nodes, asked }: Asked): Branch[] {
  const answers = answersOf(type, name);
  const parent = asked.schema.getType(type);
  const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
  if (answers.length === 0 || !field) return [];
  const kinds = new Set(kindsFound(answers));
  const branchFor = (answer: Answer, some: readonly FieldNode[]): Branch[] =>
    branchOf(answer, selectedBelow(getNamedType(field.type).name, selectedIn(some), { kinds, asked }), asked);
  return answers.flatMap((answer) => {
    const { asking: of } = answer;
    if (!of) return branchFor(answer, nodes);
    return inSameWords(nodes).flatMap((same) => branchFor(answer, same).map((branch) => ({ ...branch, asking: { of, field, node: same[0] } })));
  });
}

/** What an operation will read from a record on, as far as it can be foreseen. */
const branchesFrom = (type: string, selected: Selections, asked: Selecting): Branch[] =>
  merged([...nodesByField(type, selected, asked)].flatMap(([field, nodes]) => branchesOf(type, field, { nodes, asked })));

/** Whether it is asked of a list how many there are in all. */
export const isCounted = ({ relation }: Branch, sets: Selections, asked: Selecting): boolean =>
  relation.listing !== undefined && nodesByField(`${relation.entity.name}Connection`, sets, asked).has('totalCount');
