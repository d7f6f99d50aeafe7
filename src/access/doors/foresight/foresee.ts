import { getArgumentValues, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { isUuid } from '../../../platform/uuid';
import type { Request } from '../../request';
import { answersOf } from './answers';
import { fieldsOf, rootBranch, type Asked, type Branch } from './branches';
import { hand, type FoundRow } from './hand';
import { statementFor } from './statement';

/** A root of the operation that can be read ahead, and the key that it asks for. */
interface Root {
  readonly branch: Branch;
  readonly key: string;
}

function rootOf(node: FieldNode, info: GraphQLResolveInfo, asked: Asked): Root[] {
  const [answer] = answersOf('Query', node.name.value);
  const field = info.schema.getQueryType()?.getFields()[node.name.value];
  if (!answer || !field || !node.selectionSet) return [];
  const key: unknown = getArgumentValues(field, node, info.variableValues)[answer.key];
  const branch = rootBranch(answer, node.selectionSet, asked);
  return isUuid(key) && branch ? [{ key, branch }] : [];
}

/**
 * Reads ahead, in one statement, everything that a query will ask of the loaders, as far as the selection and the declared
 * answers tell. The statement asks the same policies that the loaders ask; what it found waits in the loaders' hands. Whatever
 * was not foreseen is read in batches when it is asked for, so nothing here can change an answer.
 */
export async function foresee(request: Request, info: GraphQLResolveInfo): Promise<void> {
  const asked: Asked = { fragments: info.fragments, variables: info.variableValues };
  const roots = [...fieldsOf('Query', info.operation.selectionSet.selections, asked)].flatMap((node) => rootOf(node, info, asked));
  if (roots.length === 0) return;
  const branches = roots.map(({ branch }) => branch);
  const [answer] = await request.readAhead<Record<string, FoundRow[]>>(statementFor(branches), roots.map(({ key }) => key.toLowerCase()));
  roots.forEach(({ branch, key }, at) => hand(request, branch, key, answer![at] ?? []));
}
