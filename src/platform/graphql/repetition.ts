import { Kind, type ASTVisitor, type DocumentNode, type FieldNode, type SelectionSetNode, type ValidationContext } from 'graphql';
import { HubError } from './errors';
import { limits } from './limits';

/** The fields of a selection that have fields of their own, those of inline fragments included. */
const branchesOf = ({ selections }: SelectionSetNode): FieldNode[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return branchesOf(selection.selectionSet);
    return selection.kind === Kind.FIELD && selection.selectionSet ? [selection] : [];
  });

function repetitionsIn(set: SelectionSetNode): number {
  const branches = branchesOf(set);
  const names = new Set(branches.map(({ alias, name }) => (alias ?? name).value));
  return branches.reduce((sum, { selectionSet }) => sum + repetitionsIn(selectionSet!), branches.length - names.size);
}

/** How often a document asks for a field beside the same field, each with fields of its own. */
const repetitionsOf = ({ definitions }: DocumentNode): number =>
  definitions.reduce((sum, definition) => sum + ('selectionSet' in definition && definition.selectionSet ? repetitionsIn(definition.selectionSet) : 0), 0);

/**
 * Validation compares such fields each with each, and all that is below them again each with each: a short document can keep it busy for long.
 * Reported often enough that validation gives up before it begins to compare.
 */
export function notOverAndOver(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      if (repetitionsOf(document) <= limits.repetitions) return;
      const refusal = new HubError('TOO_COMPLEX', `The same fields are asked for over and over: at most ${limits.repetitions} times`, { limit: 'repetitions', most: limits.repetitions });
      for (let times = 0; times <= limits.validationErrors; times++) context.reportError(refusal);
    },
  };
}
