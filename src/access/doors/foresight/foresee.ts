import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import { isUuid } from '../../../platform/uuid';
import { columnOf } from '../../../platform/database/table';
import { HubError } from '../../../platform/graphql/errors';
import type { Request } from '../../request';
import { countOf, keyOfPage, onTheDay, pageSql } from '../list';
import type { Asked, Bind, Listing } from '../relation';
import { Handing, type Answer } from './hand';
import { planOf, type Plan, type Root } from './plan';
import { statementFor, type PickedRoot } from './statement';

/** A root as it is asked in this execution. */
interface Picking extends PickedRoot {
  readonly key: string;
  readonly asked: Asked;
}

const argumentsOf = ({ node }: Root, { schema, variableValues }: GraphQLResolveInfo): Asked =>
  getArgumentValues(schema.getQueryType()!.getFields()[node.name.value]!, node, variableValues);

interface Foreseeing {
  readonly request: Request;
  readonly info: GraphQLResolveInfo;
}
/** What a root picks; undefined where its key is none, or asks for what cannot be: its own loader answers that. */
function pickingOf(root: Root, { request, info }: Foreseeing, bind: Bind): Picking | undefined {
  const { level, counted } = root;
  const { relation, key: argument } = level.branch;
  const asked = argumentsOf(root, info);
  if (relation.listing) return listPicking(relation.listing, { level, asked: onTheDay(request, asked), counted, bind });
  const key: unknown = asked[argument];
  if (!isUuid(key)) return undefined;
  return { level, asked, key, picked: { where: `t."${columnOf(relation.entity, relation.by).name}" = ${bind(key.toLowerCase())}::uuid` } };
}

function listPicking(listing: Listing, { level, asked, counted, bind }: Omit<Picking, 'key' | 'picked'> & { readonly counted: boolean; readonly bind: Bind }): Picking | undefined {
  try {
    const { scope, part } = pageSql(listing, asked, bind);
    return { level, asked, key: keyOfPage(asked), picked: { where: scope, part, counted } };
  } catch (error) {
    if (error instanceof HubError) return undefined;
    throw error;
  }
}

function statementOf({ statements }: Plan, pickings: readonly Picking[]): string {
  const shape = pickings.map(({ picked: { where, part = '' } }) => `${where}${part}`).join('\n');
  const text = statements.get(shape) ?? statementFor(pickings);
  statements.set(shape, text);
  return text;
}

/**
 * Reads ahead, in one statement, everything that a query will ask of the loaders, as far as the selection and the declared
 * answers tell. The statement asks the same policies that the loaders ask; what it found waits in the loaders' hands. Whatever
 * was not foreseen is read in batches when it is asked for, so nothing here can change an answer.
 */
export async function foresee(request: Request, info: GraphQLResolveInfo): Promise<void> {
  const plan = planOf(info);
  const values: unknown[] = [];
  const pickings = plan.roots.flatMap((root) => pickingOf(root, { request, info }, (value) => `$${values.push(value)}`) ?? []);
  if (pickings.length === 0) return;
  if (pickings.some(({ level }) => level.branch.relation.listing)) request.restsOnReach();
  const [answer] = await request.readAhead<Answer>(statementOf(plan, pickings), values);
  const handing = new Handing(request, answer!);
  for (const { level, key, asked, picked } of pickings) {
    const { listing } = level.branch.relation;
    if (listing) handing.page(level, key, async () => (picked.counted ? (answer![`${level.at}#`] as number) : countOf(request, listing, asked)));
    else handing.root(level, key);
  }
}
