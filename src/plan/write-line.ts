import { seenAs, type Tools } from '../access';
import type { Connection } from '../platform/database/database';
import { HubError } from '../platform/graphql/errors';
import { markSectionStale, markStaleOf } from './accessible/mark-stale';
import type { Aspiration } from './aspiration.entity';
import { whyNotIn } from './fits-in-plan';
import { lineWordingPolicy } from './line-wording.policy';
import { sectionsOf, type LineType } from './line-type';
import type { Line } from './line.entity';
import { kindsOfLine, lineTypeOf, termsOf } from './lines';
import type { Need } from './need.entity';
import type { Outcome } from './outcome.entity';
import type { Plan } from './plan.entity';
import { lineEvents } from './plan.events';
import { planInclusionPolicy } from './plan-inclusion.policy';
import type { Provision } from './provision.entity';
import type { Section } from './section';
import { LineSourceType } from './sources/line-source.entity';
import { keepSource } from './sources/rest-on-sources';

/** What every line says, whatever its type. */
interface Said {
  readonly section: Section;
  readonly text: string;
  readonly brief?: string | null | undefined;
  readonly neededInClass?: boolean | undefined;
}
type Terms<T extends Line> = Partial<Omit<T, keyof Line>>;
interface OfType<Type extends LineType, Fields> {
  readonly lineType: Type;
  readonly fields: Said & Fields;
}
/** The content of a new line. What is left out is not known. */
export type LineContent =
  | OfType<LineType.ASPIRATION, Terms<Aspiration> & Pick<Aspiration, 'whoseWords'>>
  | OfType<LineType.NEED, Terms<Need> & Pick<Need, 'area'>>
  | OfType<LineType.OUTCOME, Terms<Outcome>>
  | OfType<LineType.PROVISION, Terms<Provision> & Pick<Provision, 'what'>>;

/** What a line was taken from, and what that said at the time. */
export interface TakenFrom {
  readonly type: string;
  readonly id: string;
  readonly wording: string;
}
export type NewLine = LineContent & { readonly source: TakenFrom | null; readonly position?: number | null | undefined };

async function nextPosition(connection: Connection, planId: string, section: Section): Promise<number> {
  const [row] = await connection.query<{ next: number }>(
    `SELECT coalesce(max(position), 0) + 1 AS next FROM ${seenAs(planInclusionPolicy)} WHERE plan_id = $1 AND section = $2`, [planId, section],
  );
  return row!.next;
}

/** Gives a line its place in a plan. */
export async function placeLine(tools: Tools, plan: Plan, { line, position }: { readonly line: Line; readonly position?: number | null | undefined }) {
  const { tx } = tools;
  await markSectionStale(tools, { planId: plan.id, section: line.section });
  return tx.insert(planInclusionPolicy, {
    childId: line.childId, planId: plan.id, lineType: lineTypeOf(line), lineId: line.id, endedAt: null,
    position: position ?? (await nextPosition(tx.connection, plan.id, line.section)),
    section: line.section, neededInClass: line.neededInClass, sharedWithFamily: line.sharedWithFamily,
  });
}

/** Keeps a wording of a line as it is now. What renders the line in easy words or another language says no longer what it says. */
export async function keepWording(tools: Tools, line: Line, reason: string | null): Promise<void> {
  await tools.tx.insert(lineWordingPolicy, {
    childId: line.childId, lineType: lineTypeOf(line), lineId: line.id, lineVersion: line.version, section: line.section,
    text: line.text, brief: line.brief, terms: termsOf(line), reason,
    neededInClass: line.neededInClass, sharedWithFamily: line.sharedWithFamily,
  });
  await markStaleOf(tools, line);
}

/**
 * Writes a line, with its first wording, and gives it its place in a plan. For the deeds of this module and of those above it,
 * which have checked what people typed; what could not stand in this plan is refused all the same.
 */
export async function writeLine(tools: Tools, plan: Plan, { lineType, fields, source, position }: NewLine): Promise<Line> {
  const refused = whyNotIn(plan, fields);
  if (refused) throw new HubError('BAD_USER_INPUT', refused.message);
  if (!sectionsOf[lineType].includes(fields.section)) throw new HubError('BAD_USER_INPUT', `a line of this type does not stand in section ${fields.section}`);
  const { policy } = kindsOfLine[lineType];
  const line = await tools.tx.insert(policy, {
    childId: plan.childId, ...fields,
    brief: fields.brief ?? null, neededInClass: fields.neededInClass ?? false, sharedWithFamily: false,
    sourceLineId: source?.id ?? null, sourceType: source?.type ?? null, sourceWording: source?.wording ?? null,
  });
  await keepWording(tools, line, null);
  if (source) await keepSource(tools, line, { sourceType: LineSourceType.ADVICE, sourceId: source.id, wording: source.wording, terms: termsOf(line) });
  await placeLine(tools, plan, { line, position });
  tools.emit(lineEvents[lineType].added, line, { planId: plan.id });
  return line;
}
