import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord, type Request } from '../access';
import { LineType } from './line-type';
import { lineTypeOf } from './lines';
import { linesAfter, linesOfPlan } from './lines-of-plan';
import { Need } from './need.entity';
import { Outcome } from './outcome.entity';
import type { Plan } from './plan.entity';
import { Provision } from './provision.entity';

@ObjectType({ description: 'One row of the golden thread: a need, the outcomes that answer it, and what is done for them.' })
export class ThreadRow {
  @Field(() => Need, { description: 'The need.' }) readonly need!: Need;
  @Field(() => [Outcome], { description: 'The outcomes of this plan that answer it.' }) readonly outcomes!: readonly Outcome[];
  @Field(() => [Provision], { description: 'The provision of this plan that answers it, by itself or through one of the outcomes.' }) readonly provision!: readonly Provision[];
}
holdsNoRecord('ThreadRow', 'it is made of lines, each of which the reader may see');

async function rowOf(request: Request, need: Need, inPlan: ReadonlySet<string>): Promise<ThreadRow> {
  const included = <T extends { readonly id: string }>(lines: readonly T[]): T[] => lines.filter(({ id }) => inPlan.has(id));
  const outcomes = included(await linesAfter<Outcome>(request, need.id, LineType.OUTCOME));
  const provision = await Promise.all([need, ...outcomes].map(({ id }) => linesAfter<Provision>(request, id, LineType.PROVISION)));
  return { need, outcomes, provision: included([...new Map(provision.flat().map((line) => [line.id, line])).values()]) };
}

/** The golden thread of a plan, need by need. */
export async function threadOf(request: Request, plan: Plan): Promise<ThreadRow[]> {
  const lines = await linesOfPlan(request, plan.id);
  const inPlan = new Set(lines.map(({ id }) => id));
  const needs = lines.filter((line): line is Need => lineTypeOf(line) === LineType.NEED);
  return Promise.all(needs.map((need) => rowOf(request, need, inPlan)));
}
