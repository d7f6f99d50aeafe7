import { seenAs, type Tools } from '../../access';
import { InvalidInput } from '../../platform/graphql/problem';
import { markSectionStale } from '../accessible/mark-stale';
import { whyNotIn } from '../fits-in-plan';
import { vouching } from '../include-line';
import { keepMarksInStep } from '../keep-marks-in-step';
import { LineType } from '../line-type';
import { planInclusionPolicy } from '../plan-inclusion.policy';
import type { Plan } from '../plan.entity';
import type { LineSource } from '../sources/line-source.entity';
import { keepSource, restsOnSources } from '../sources/rest-on-sources';
import type { Placed } from '../versions/placed-lines';

/** A line that goes along, and the word for amounts of it that no source states. */
export interface Carried {
  readonly placed: Placed;
  readonly vouched: Pick<LineSource, 'sourceType' | 'sourceId' | 'wording' | 'terms'> | undefined;
}
interface Going {
  readonly placed: Placed;
  readonly onAuthorityOf?: string | null | undefined;
}

const ofLine = ({ line }: Placed, reason: string): InvalidInput => new InvalidInput([{ field: `leave.${line.id}`, reason: `this line does not go along: ${reason}` }]);

/** A line as it goes into another plan; or why it cannot, said of that line. */
export async function whyNotCarried(tools: Tools, to: Plan, { placed, onAuthorityOf }: Going): Promise<Carried | InvalidInput> {
  const { line, lineType } = placed;
  const refused = whyNotIn(to, line);
  if (refused) return ofLine(placed, refused instanceof InvalidInput ? refused.fields[0]!.reason : refused.message);
  const vouched = lineType === LineType.PROVISION && restsOnSources(to) ? await vouching(tools, line, onAuthorityOf) : undefined;
  return vouched instanceof InvalidInput ? ofLine(placed, vouched.fields[0]!.reason) : { placed, vouched };
}

/** Puts lines into a plan behind what it says already, in the order that they had. What is in it stays where it is. */
export async function carryOver(tools: Tools, to: Plan, carried: readonly Carried[]): Promise<void> {
  const { tx } = tools;
  const present = await tx.connection.query<{ lineId: string; position: number }>(
    `SELECT line_id AS "lineId", position FROM ${seenAs(planInclusionPolicy)} WHERE plan_id = $1 AND ended_at IS NULL`, [to.id],
  );
  const known = new Set(present.map(({ lineId }) => lineId));
  const behind = Math.max(0, ...present.map(({ position }) => position));
  const coming = carried.filter(({ placed }) => !known.has(placed.line.id));
  for (const { placed, vouched } of coming) if (vouched) await keepSource(tools, placed.line, vouched);
  await tx.insertAll(planInclusionPolicy, coming.map(({ placed: { line, lineType, position } }) => ({
    childId: to.childId, planId: to.id, lineType, lineId: line.id, endedAt: null, position: behind + position,
    section: line.section, neededInClass: line.neededInClass, sharedWithFamily: line.sharedWithFamily,
  })));
  for (const section of new Set(coming.map(({ placed }) => placed.line.section))) await markSectionStale(tools, { planId: to.id, section });
  await keepMarksInStep(tx.connection, to.childId);
}
