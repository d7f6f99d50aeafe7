import { varying, type Tools } from '../access';
import { notAllowed } from '../platform/graphql/errors';
import type { Problem } from '../platform/graphql/problem';
import { wordedBy } from './audiences';
import { whyNotIn } from './fits-in-plan';
import { linkThread } from './link-thread';
import type { LineType } from './line-type';
import type { Line } from './line.entity';
import { kindsOfLine } from './lines';
import type { Plan } from './plan.entity';
import { writeLine, type LineContent } from './write-line';

type Ids = Partial<Readonly<Record<LineType, readonly string[]>>>;
/** A new line, and the lines that it comes from and leads to. */
type TypedLine = LineContent & { readonly position?: number | null | undefined; readonly from?: Ids; readonly to?: Ids };

const listed = (ids: Ids = {}) => Object.entries(ids).flatMap(([type, some]) => some.map((id) => ({ type: type as LineType, id })));

/** Whoever would not be shown the wording afterwards cannot have written it here: their part is the brief. */
async function mustBeTheirsToWord({ find }: Tools, lineType: LineType, id: string): Promise<void> {
  const { policy } = kindsOfLine[lineType];
  if (await find({ ...policy, read: varying('section', wordedBy) }, id)) return;
  throw notAllowed(`${policy.name}.change`);
}

/** Adds a line that somebody has typed to a plan, and links it into the thread. */
export async function addLine<T extends Line>(tools: Tools, plan: Plan, { from, to, ...typed }: TypedLine): Promise<T | Problem> {
  const refused = whyNotIn(plan, typed.fields);
  if (refused) return refused;
  const line = await writeLine(tools, plan, { ...typed, source: null });
  const { lineType } = typed;
  await mustBeTheirsToWord(tools, lineType, line.id);
  await linkThread(tools, plan.childId, [
    ...listed(from).map(({ type, id }) => ({ fromType: type, fromId: id, toType: lineType, toId: line.id })),
    ...listed(to).map(({ type, id }) => ({ fromType: lineType, fromId: line.id, toType: type, toId: id })),
  ]);
  return line as T;
}
