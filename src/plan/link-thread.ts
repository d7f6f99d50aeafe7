import type { Tools } from '../access';
import { HubError, noSuchRecord } from '../platform/graphql/errors';
import { joined } from './audiences';
import { keepMarksInStep } from './keep-marks-in-step';
import { threadSteps, type LineType } from './line-type';
import type { Line } from './line.entity';
import { kindsOfLine } from './lines';
import { LinesLinked } from './plan.events';
import { plansWith } from './plans-with';
import type { ThreadLink } from './thread-link.entity';
import { threadLinkPolicy } from './thread-link.policy';

/** That one line of the thread leads to another. */
export interface Pair {
  readonly fromType: LineType;
  readonly fromId: string;
  readonly toType: LineType;
  readonly toId: string;
}

/** Whether the golden thread has such a step: a need leads to an outcome, an outcome to no need. */
export const isStep = ({ fromType, toType }: Pick<Pair, 'fromType' | 'toType'>): boolean => threadSteps.some(([from, to]) => from === fromType && to === toType);

/** A line of this child; one that is another child's, or that the viewer may not see, does not exist. */
export async function lineOf({ find }: Tools, childId: string, { type, id }: { readonly type: LineType; readonly id: string }): Promise<Line> {
  const line = await find(kindsOfLine[type].policy, id);
  if (line?.childId !== childId) throw noSuchRecord();
  return line;
}

/** The link that holds between two lines now. */
export async function linkBetween({ tx, find }: Tools, { fromId, toId }: Pick<Pair, 'fromId' | 'toId'>): Promise<ThreadLink | null> {
  const [row] = await tx.connection.query<{ id: string }>('SELECT id FROM thread_link WHERE from_id = $1 AND to_id = $2 AND ended_at IS NULL', [fromId, toId]);
  return row ? find(threadLinkPolicy, row.id) : null;
}

/** Links lines of one child. What is linked already stays as it is, so that a link can be asked for twice. */
export async function linkThread(tools: Tools, childId: string, pairs: readonly Pair[]): Promise<ThreadLink[]> {
  if (pairs.length === 0) return [];
  const links: ThreadLink[] = [];
  for (const pair of pairs) links.push(await link(tools, childId, pair));
  await keepMarksInStep(tools.tx.connection, childId);
  return links;
}

async function link(tools: Tools, childId: string, pair: Pair): Promise<ThreadLink> {
  if (!isStep(pair)) throw new HubError('BAD_USER_INPUT', `${pair.fromType} does not lead to ${pair.toType}`);
  const from = await lineOf(tools, childId, { type: pair.fromType, id: pair.fromId });
  const to = await lineOf(tools, childId, { type: pair.toType, id: pair.toId });
  const known = await linkBetween(tools, { fromId: from.id, toId: to.id });
  if (known) return known;
  const made = await tools.tx.insert(threadLinkPolicy, {
    childId, fromType: pair.fromType, fromId: from.id, toType: pair.toType, toId: to.id, endedAt: null,
    sections: joined(from.section, to.section), neededInClass: false, sharedWithFamily: false,
  });
  await tellOfLink(tools, made);
  return made;
}

/** Tells the listeners of every plan that either line is in. */
export async function tellOfLink({ tx, emit }: Tools, made: ThreadLink, type = LinesLinked): Promise<void> {
  const about = { [idName(made.fromType)]: made.fromId, [idName(made.toType)]: made.toId };
  const plans = await plansWith(tx.connection, [made.fromId, made.toId]);
  if (plans.length === 0) emit(type, made, about);
  for (const { id } of plans) emit(type, made, { ...about, planId: id });
}
const idName = (type: LineType): string => `${type.toLowerCase()}Id`;
