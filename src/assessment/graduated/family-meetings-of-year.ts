import { Field, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { DeadlineState } from '../statutory/clock';
import type { Deadline } from '../statutory/deadline.entity';
import { stateToday } from '../statutory/state-today';
import type { FamilyMeeting } from './family-meeting.entity';

/** Code of practice 6.65. */
const AT_LEAST = 3;

@ObjectType({ description: 'Meetings with the family in this school year, against the three that there are at least.' })
export class FamilyMeetingsOfYear {
  @Field(() => CalendarDate, { description: 'The first day of the school year, 1 September.' }) readonly from!: string;
  @Field(() => CalendarDate, { description: 'Its last day, 31 August.' }) readonly until!: string;
  @Field(() => Int, { description: 'Meetings that were held in it.' }) readonly held!: number;
  @Field(() => Int, { description: 'Meetings that there are to be in it, at least.' }) readonly atLeast!: number;
  @Field(() => CalendarDate, { nullable: true, description: 'By when the next is due: four months after the last one, or after the support began.' }) readonly nextDueOn!: string | null;
  @Field(() => Boolean, { description: 'Whether that day has passed.' }) readonly isOverdue!: boolean;
}
holdsNoRecord('FamilyMeetingsOfYear', 'it is counted from meetings that the asker sees');

const schoolYearFrom = (today: string): number => Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
const waiting: readonly DeadlineState[] = [DeadlineState.RUNNING, DeadlineState.OVERDUE];

/** Counts the meetings of the school year that a day lies in. */
export function meetingsOfYear(meetings: readonly FamilyMeeting[], deadlines: readonly Deadline[], today: string): FamilyMeetingsOfYear {
  const year = schoolYearFrom(today);
  const [from, until] = [`${year}-09-01`, `${year + 1}-08-31`];
  const next = deadlines.find((each) => each.ruleId === 'G1' && waiting.includes(stateToday(each, today)));
  const held = meetings.filter(({ heldOn }) => from <= heldOn && heldOn <= until).length;
  return { from, until, held, atLeast: AT_LEAST, nextDueOn: next?.dueOn ?? null, isOverdue: next !== undefined && next.dueOn < today };
}
