import { isObjectType } from 'graphql';
import { relationOf, type Relation } from '../relation';
import { answersOf, type Answer, type AnyLoader, type Whose } from './answers';
import { isKeyOf } from './keys';
import { selectedBelow, selectionsByField, typeOfField, type Below, type Selecting, type Selections } from './selection';

/** One relation that an operation will follow, and those that it will follow from there. */
export interface Branch {
  readonly loader: AnyLoader;
  readonly relation: Relation;
  /** The parent's property, or the question's argument, that holds the key. */
  readonly key: string;
  readonly of: Whose;
  readonly branches: readonly Branch[];
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
  const aside = below.asides.flatMap(({ type, field, sets }) => branchesOf(type, field, { sets, asked }).filter(({ key }) => isKeyOf(entity, key)));
  const branches = merged([...answer.then.flatMap((next) => branchOf(next, below, asked)), ...branchesFrom(entity.name, below.records.get(entity.name) ?? [], asked), ...aside]);
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

/** What an operation will read to answer a field of a type. */
export function branchesOf(type: string, field: string, { sets, asked }: { readonly sets: Selections; readonly asked: Selecting }): Branch[] {
  const answers = answersOf(type, field);
  const parent = asked.schema.getType(type);
  const further = isObjectType(parent) ? typeOfField(parent, field) : undefined;
  if (answers.length === 0 || !further) return [];
  const below = selectedBelow(further, sets, { kinds: new Set(kindsFound(answers)), asked });
  return answers.flatMap((answer) => branchOf(answer, below, asked));
}

/** What an operation will read from a record on, as far as it can be foreseen. */
const branchesFrom = (type: string, selected: Selections, asked: Selecting): Branch[] =>
  merged([...selectionsByField(type, selected, asked)].flatMap(([field, sets]) => branchesOf(type, field, { sets, asked })));

/** Whether it is asked of a list how many there are in all. */
export const isCounted = ({ relation }: Branch, sets: Selections, asked: Selecting): boolean =>
  relation.listing !== undefined && selectionsByField(`${relation.entity.name}Connection`, sets, asked).has('totalCount');
