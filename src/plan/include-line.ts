import { deed, type Tools } from '../access';
import { whyNotIn } from './fits-in-plan';
import { keepMarksInStep } from './keep-marks-in-step';
import { invalid } from '../platform/graphql/problem';
import { LineType } from './line-type';
import type { Line } from './line.entity';
import { termsOf } from './lines';
import { lineOf } from './link-thread';
import { lineEvents } from './plan.events';
import type { Plan } from './plan.entity';
import type { PlanInclusion } from './plan-inclusion.entity';
import { planInclusionPolicy } from './plan-inclusion.policy';
import { includeLineShape, type IncludeLineInput } from './plan.inputs';
import { planPolicy } from './plan.policy';
import { keepSource, restsOnSources, sourcesOf, vouchedFor } from './sources/rest-on-sources';
import { placeLine } from './write-line';

/** The place that a line has in a plan now. */
export async function placeOf({ tx, find }: Tools, planId: string, lineId: string): Promise<PlanInclusion | null> {
  const [row] = await tx.connection.query<{ id: string }>('SELECT id FROM plan_inclusion WHERE plan_id = $1 AND line_id = $2 AND ended_at IS NULL', [planId, lineId]);
  return row ? find(planInclusionPolicy, row.id) : null;
}

/** Puts a line of the child into a plan. One that is there already stays where it is. */
export const includeLine = deed<IncludeLineInput, Plan, PlanInclusion>({
  may: planPolicy.may.change,
  input: includeLineShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, { lineType, lineId, position, onAuthorityOf }, tools) {
    const line = await lineOf(tools, plan.childId, { type: lineType, id: lineId });
    const refused = whyNotIn(plan, line);
    if (refused) return refused;
    const present = await placeOf(tools, plan.id, line.id);
    if (present) return present;
    const vouched = lineType === LineType.PROVISION && restsOnSources(plan) ? await vouching(tools, line, onAuthorityOf) : undefined;
    if (vouched && '__typename' in vouched) return vouched;
    if (vouched) await keepSource(tools, line, vouched);
    const place = await placeLine(tools, plan, { line, position });
    await keepMarksInStep(tools.tx.connection, plan.childId);
    tools.emit(lineEvents[lineType].included, line, { planId: plan.id });
    return place;
  },
});

/** What a line says in a plan that rests on advice, somebody must have said: judged by whoever reads it. */
export async function vouching(tools: Tools, line: Line, onAuthorityOf: string | null | undefined) {
  const sources = await sourcesOf(tools, line.id);
  if (line.text !== null) return vouchedFor({ line: { wording: line.text, terms: termsOf(line) }, sources, onAuthorityOf });
  return sources.length > 0 ? undefined : invalid('lineId', 'it rests on no advice, and you read it in brief only: somebody who reads it puts it into this plan');
}
