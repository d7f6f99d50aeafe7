import { getArgumentValues, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { isUuid } from '../../../platform/uuid';
import type { Request } from '../../request';
import { relationOf } from '../relation';
import { answerOf } from './answers';
import { branchesFrom, fieldsOf, type Asked, type Branch } from './branches';
import { hand, type FoundRow } from './hand';
import { statementFor } from './statement';

/** A root of the operation that can be read ahead, and the key that it asks for. */
interface Root {
  readonly branch: Branch;
  readonly key: string;
}

function rootOf(node: FieldNode, info: GraphQLResolveInfo, asked: Asked): Root[] {
  const answer = answerOf('Query', node.name.value);
  const relation = answer && relationOf(answer.loader);
  const field = info.schema.getQueryType()?.getFields()[node.name.value];
  if (!relation || !field || !node.selectionSet) return [];
  const key: unknown = getArgumentValues(field, node, info.variableValues)[answer.key];
  if (!isUuid(key)) return [];
  return [{ key, branch: { loader: answer.loader, relation, key: answer.key, branches: branchesFrom(relation.entity.name, [node.selectionSet], asked) } }];
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
