import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

type Counts = ReadonlyMap<string, number>;

export const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])));

/** How often an operation asks for each root field, aliases and fragments included. */
export function rootFieldsOf(document: DocumentNode, operation: OperationDefinitionNode): Counts {
  const fragments = fragmentsOf(document);
  const counted = new Map<string, Counts>();

  const inSet = ({ selections }: SelectionSetNode): Counts => {
    const sum = new Map<string, number>();
    const add = (more: Counts) => more.forEach((times, name) => sum.set(name, (sum.get(name) ?? 0) + times));
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) add(new Map([[selection.name.value, 1]]));
      else add(selection.kind === Kind.INLINE_FRAGMENT ? inSet(selection.selectionSet) : inFragment(selection.name.value));
    }
    return sum;
  };
  // Each fragment is counted once, however often it is spread.
  const inFragment = (name: string): Counts => {
    const known = counted.get(name);
    if (known) return known;
    counted.set(name, new Map());
    const fragment = fragments.get(name);
    const found = fragment ? inSet(fragment.selectionSet) : new Map<string, number>();
    counted.set(name, found);
    return found;
  };
  return inSet(operation.selectionSet);
}

const aboutTheSchema: ReadonlySet<string> = new Set(['__schema', '__type', '__typename']);

/** Whether an operation asks about nothing but the schema itself. */
export const asksOnlyAboutTheSchema = (document: DocumentNode, operation: OperationDefinitionNode): boolean =>
  operation.operation === 'query' && [...rootFieldsOf(document, operation).keys()].every((name) => aboutTheSchema.has(name));
