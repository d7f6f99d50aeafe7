import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import { isUuid } from '../../../platform/uuid';
import { columnOf } from '../../../platform/database/table';
import { HubError } from '../../../platform/graphql/errors';
import type { Request } from '../../request';
import { countOf, keyOfPage, onTheDay, pageSql } from '../list';
import type { Asked, Bind } from '../relation';
import { Handing, type Answer } from './hand';
import type { Level } from './levels';
import { planOf, type Plan, type Root } from './plan';
import { MARK, statementFor, type Narrowed, type NarrowedLevels, type PickedRoot } from './statement';

/*
 * How a question is read ahead, from what is asked to what the loaders answer:
 *   answers    what modules say: by which loaders a field is answered, and by which key
 *   selection  what an operation selects: fields through fragments and conditions, records through what stands between them
 *   branches   both together: which relations the operation will follow, and which from there
 *   levels     the same, numbered
 *   plan       kept for each operation, and for each way in which its conditions can stand
 *   statement  one question to PostgreSQL for all levels of a plan; `keys` says how one level leads to the next
 *   foresee    asks it with the arguments of this execution (here)
 *   hand       judges what was found, row by row, and hands it to the loaders, for whom it is `waiting`
 */

/** A root as it is asked in this execution. */
interface Picking extends PickedRoot, Pick<Root, 'asking'> {
  readonly key: string;
  readonly asked: Asked;
}
/** A root whose key is no id: it finds nothing, and nobody needs to be asked for it. */
interface FindsNothing extends Pick<Root, 'level'> {
  readonly key: string;
  readonly picked?: undefined;
}
const isPicked = (root: Picking | FindsNothing): root is Picking => root.picked !== undefined;
interface Foreseeing {
  readonly request: Request;
  readonly info: GraphQLResolveInfo;
}

const argumentsOf = ({ node }: Root, { schema, variableValues }: GraphQLResolveInfo): Asked =>
  getArgumentValues(schema.getQueryType()!.getFields()[node.name.value]!, node, variableValues);

/** What a root picks; undefined where it has no key, or asks for what cannot be: its own loader answers that. */
function pickingOf(root: Root, { request, info }: Foreseeing, bind: Bind): Picking | FindsNothing | undefined {
  const { level } = root;
  const { relation, key: argument } = level.branch;
  const asked = argumentsOf(root, info);
  if (relation.listing) return listPicking(root, onTheDay(request, asked), bind);
  const key: unknown = asked[argument];
  if (typeof key !== 'string') return undefined;
  if (!isUuid(key)) return { level, key };
  return { ...root, asked, key, picked: { where: `t."${columnOf(relation.entity, relation.by).name}" = ${bind(key.toLowerCase())}::uuid` } };
}

function listPicking(root: Root, asked: Asked, bind: Bind): Picking | undefined {
  try {
    const { where, part, all, page } = pageSql(root.level.branch.relation.listing!, asked, bind);
    return { ...root, asked, key: keyOfPage(asked), picked: { where, part, ...(page && { page }), ...(root.counted ? { counted: all } : {}) } };
  } catch (error) {
    if (error instanceof HubError) return undefined;
    throw error;
  }
}

/** What is asked in this execution where more is asked than a key. What cannot be told leaves nothing to read ahead. */
function narrowedIn(asking: readonly Level[], { request, info }: Foreseeing, bind: Bind): NarrowedLevels {
  return new Map(asking.map(({ at, branch }): [number, Narrowed] => {
    const { of, field, node } = branch.asking!;
    const asked = of(getArgumentValues(field, node, info.variableValues), request.ground.clock.today());
    return [at, { asked, where: asked ? branch.relation.narrowing!.where(asked, bind) : 'false' }];
  }));
}

/** The statement for these roots, asked in this manner: the values in it are bound. */
function statementOf({ statements }: Plan, pickings: readonly Picking[], narrowed: NarrowedLevels): string {
  const shape = [...pickings.map(({ level, picked: { where, part = '' } }) => `${level.at}: ${where}${part}`), ...[...narrowed.values()].map(({ where }) => where)].join('\n');
  const text = statements.get(shape) ?? statementFor(pickings, narrowed);
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
  const bind: Bind = (value) => `$${values.push(value)}`;
  const roots = plan.roots.flatMap((root) => pickingOf(root, { request, info }, bind) ?? []);
  const pickings = roots.filter(isPicked);
  if (pickings.length === 0) return;
  const narrowed = narrowedIn(pickings.flatMap(({ asking }) => asking), { request, info }, bind);
  if (pickings.some(({ level }) => level.branch.relation.listing)) request.restsOnReach();
  const [answer] = await request.readAhead<Answer>(statementOf(plan, pickings, narrowed), values);
  request.marked = answer![MARK] as Request['marked'];
  const handing = new Handing(request, answer!, narrowed);
  for (const { level, key, asked, picked } of pickings) {
    const { listing } = level.branch.relation;
    if (listing) handing.page(level, key, async () => (picked.counted ? (answer![`${level.at}#`] as number) : countOf(request, listing, asked)));
    else handing.root(level, key);
  }
  for (const root of roots) if (!isPicked(root)) handing.nothing(root.level, root.key);
}
