import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../access';
import { plainCalendars, type Calendars } from '../platform/calendar/calendars';
import { CalendarDate } from '../platform/graphql/scalars';
import { dueBy } from './clocks/due-by';

@ObjectType({ description: 'What has to follow, and by when. Written down when its clock began: no calendar that changes later moves it.' })
export class SafeguardingDue {
  @Field(() => String, { description: 'The clock, as `S4`: `safeguardingClocks` says where it is written.' }) readonly clock!: string;
  @Field(() => String, { description: 'What has to be done.' }) readonly what!: string;
  @Field(() => CalendarDate, { description: 'The last day.' }) readonly dueOn!: string;
  @Field(() => String, { description: 'How that day was found.' }) readonly because!: string;
  @Field(() => Boolean, { description: 'A calendar that it was counted by does not reach so far yet: the day can still change.' }) readonly provisional!: boolean;
}
holdsNoRecord('SafeguardingDue', 'it is part of a record, and told to those who see that record');

/** What these clocks demand, counted from a day. */
export const dueFrom = (startedOn: string, clocks: readonly string[], calendars: Calendars = plainCalendars): SafeguardingDue[] =>
  clocks.flatMap((id) => {
    const due = dueBy(id, startedOn, calendars);
    return due ? [{ clock: `${id} ${due.clock.version}`, what: due.clock.to, dueOn: due.dueOn, because: due.because, provisional: due.provisional }] : [];
  });

/** The soonest of several. */
export const soonest = (dues: readonly SafeguardingDue[]): string | null => dues.map(({ dueOn }) => dueOn).sort()[0] ?? null;
