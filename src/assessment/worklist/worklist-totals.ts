import { Field, Int, ObjectType } from 'type-graphql';
import { capacityOf, eitherOf, holdsNoRecord, ofAllInReach, type Request, type Way } from '../../access';
import { daysAfter } from '../../platform/clock';
import { deadlinePolicy } from '../statutory/statutory.policies';
import { isLateOn, isOpen } from './on-worklist';

@ObjectType({ description: 'How much there is on a worklist, of what you may know of.' })
export class WorklistTotals {
  @Field(() => Int, { description: 'What waits to be done, late or not.' }) readonly waiting!: number;
  @Field(() => Int, { description: 'What is due today or within the six days after it.' }) readonly dueThisWeek!: number;
  @Field(() => Int, { description: 'What is late.' }) readonly late!: number;
}
holdsNoRecord('WorklistTotals', 'it counts what its reader may know of');

/** Counts what a worklist holds, in one statement. */
export async function worklistTotals(request: Request, ways: readonly Way[]): Promise<WorklistTotals> {
  const { tx, viewer } = await request.entered();
  capacityOf(viewer);
  const today = request.ground.clock.today();
  const [totals] = await tx.query<WorklistTotals>(
    `SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE t.due_on BETWEEN $1::date AND $2::date))::int AS "dueThisWeek", (count(*) FILTER (WHERE ${isLateOn('$1')}))::int AS late
     FROM ${ofAllInReach(deadlinePolicy)} AND ${isOpen} AND ${eitherOf(ways)}`,
    [today, daysAfter(today, 6)],
  );
  return totals!;
}
