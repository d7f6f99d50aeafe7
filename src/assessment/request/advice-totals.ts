import { Field, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord, totalsOfChild } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { adviceRequestPolicy } from './advice-request.policy';
import { AdviceRequestState } from './advice-request.entity';
import { openStates } from './is-late';

@ObjectType({ description: 'How far the advice about a child has come, over the requests that you may know of.' })
export class AdviceTotals {
  @Field(() => Int, { description: 'Requests that wait for an answer.' }) readonly waiting!: number;
  @Field(() => Int, { description: 'Requests that were answered with advice.' }) readonly given!: number;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the next one that waits is due, or was due.' }) readonly nextDueOn!: string | null;
}
holdsNoRecord('AdviceTotals', 'it counts what its reader may know of');

const waiting = `t.state IN (${openStates.map((state) => `'${state}'`).join(', ')})`;

export const adviceTotals = totalsOfChild<AdviceTotals>(adviceRequestPolicy, {
  waiting: { aggregate: 'count(*)', as: 'int', of: waiting },
  given: { aggregate: 'count(*)', as: 'int', of: `t.state = '${AdviceRequestState.GIVEN}'` },
  nextDueOn: { aggregate: 'min(t.due_on)', as: 'date', of: waiting },
});
