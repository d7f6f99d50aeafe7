import { getOperationAST, Kind, print, visit, type DocumentNode, type ExecutionArgs } from 'graphql';

const neutral = new WeakMap<DocumentNode, ReadonlySet<string>>();

/** The variables of a subscription that say nothing but where to go on, and so make no question another. */
function cursorsOf(document: DocumentNode, operationName: string | null | undefined): ReadonlySet<string> {
  const known = neutral.get(document);
  if (known) return known;
  const uses = new Map<string, number>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: ({ name }) => void uses.set(name.value, (uses.get(name.value) ?? 0) + 1),
  });
  const selections = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  for (const field of selections) {
    for (const { name, value } of (field.kind === Kind.FIELD && field.arguments) || []) {
      if (name.value === 'after' && value.kind === Kind.VARIABLE) uses.set(value.name.value, uses.get(value.name.value)! - 1);
    }
  }
  const found = new Set([...uses].flatMap(([name, left]) => (left === 0 ? [name] : [])));
  neutral.set(document, found);
  return found;
}

/** What makes two questions one: the text, the operation in it, and its variables but for the cursor. */
export function keyOf({ document, operationName, variableValues }: Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'>): string {
  const cursors = cursorsOf(document, operationName);
  const variables = Object.entries(variableValues ?? {})
    .filter(([name]) => !cursors.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([document.loc?.source.body ?? print(document), operationName ?? null, variables]);
}
