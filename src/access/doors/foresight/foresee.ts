import { getArgumentValues, Kind, visit, type FieldNode, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import { isUuid } from '../../../platform/uuid';
import type { Request } from '../../request';
import { answersOf } from './answers';
import { fieldsOf, rootBranch, type Asked, type Branch } from './branches';
import { hand, type FoundRow } from './hand';
import { statementFor } from './statement';

/** A root of the operation that can be read ahead: what is below it, and the question that holds its key. */
interface Root {
  readonly branch: Branch;
  readonly node: FieldNode;
}
interface Plan {
  readonly roots: readonly Root[];
  readonly statement: string;
}

const plans = new WeakMap<OperationDefinitionNode, Plan>();

/** Whether what is selected depends on variables, so that a plan holds for one execution only. */
function isConditional({ operation, fragments }: GraphQLResolveInfo): boolean {
  let found = false;
  for (const node of [operation, ...Object.values(fragments)]) {
    visit(node, { [Kind.DIRECTIVE]: () => void (found = true) });
  }
  return found;
}

function planned(info: GraphQLResolveInfo): Plan {
  const asked: Asked = { fragments: info.fragments, variables: info.variableValues };
  const roots = [...fieldsOf('Query', info.operation.selectionSet.selections, asked)].flatMap((node): Root[] => {
    const [answer] = answersOf('Query', node.name.value);
    const branch = answer && node.selectionSet ? rootBranch(answer, node.selectionSet, asked) : undefined;
    return branch ? [{ branch, node }] : [];
  });
  return { roots, statement: roots.length > 0 ? statementFor(roots.map(({ branch }) => branch)) : '' };
}

/** What an operation will read, worked out once for each document. */
function planOf(info: GraphQLResolveInfo): Plan {
  const known = plans.get(info.operation);
  if (known) return known;
  const plan = planned(info);
  if (!isConditional(info)) plans.set(info.operation, plan);
  return plan;
}

function keyOf({ branch, node }: Root, { schema, variableValues }: GraphQLResolveInfo): string | null {
  const field = schema.getQueryType()!.getFields()[node.name.value]!;
  const key: unknown = getArgumentValues(field, node, variableValues)[branch.key];
  return isUuid(key) ? key : null;
}

/**
 * Reads ahead, in one statement, everything that a query will ask of the loaders, as far as the selection and the declared
 * answers tell. The statement asks the same policies that the loaders ask; what it found waits in the loaders' hands. Whatever
 * was not foreseen is read in batches when it is asked for, so nothing here can change an answer.
 */
export async function foresee(request: Request, info: GraphQLResolveInfo): Promise<void> {
  const { roots, statement } = planOf(info);
  const keys = roots.map((root) => keyOf(root, info));
  if (keys.every((key) => key === null)) return;
  const [answer] = await request.readAhead<Record<string, FoundRow[]>>(statement, keys.map((key) => key?.toLowerCase() ?? null));
  roots.forEach(({ branch }, at) => {
    const key = keys[at];
    if (key) hand(request, branch, { key, rows: answer![at] ?? [] });
  });
}
