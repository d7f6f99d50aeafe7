import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { Person } from '../../people';
import { connectionOf } from '../../platform/graphql/connection';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';

export enum StaffConcernVerdict {
  UNFOUNDED = 'UNFOUNDED',
  LOW_LEVEL = 'LOW_LEVEL',
  MEETS_THRESHOLD = 'MEETS_THRESHOLD',
}
registerEnumType(StaffConcernVerdict, {
  name: 'StaffConcernVerdict',
  description: 'What a head or a safeguarding lead finds about a concern about a member of staff.',
  valuesConfig: {
    UNFOUNDED: { description: 'There is nothing in it.' },
    LOW_LEVEL: { description: 'It does not fit the code of conduct, and does not meet the harm threshold. It is kept, and looked at for patterns.' },
    MEETS_THRESHOLD: { description: 'It may meet the harm threshold: the local authority’s designated officer (LADO) is told within one working day (clock `S9`).' },
  },
});

@ObjectType({
  description: 'A concern about how a member of staff behaves. It belongs to no child’s record, names none, and is read by the head and the safeguarding leads of the organisation alone; never by the one whom it is about.',
})
export class StaffConcern {
  @Field(() => ID, { description: 'Random; tells nothing about what it names.' }) readonly id!: string;
  @Field(() => Int, { description: 'Goes up by one with each change.' }) readonly version!: number;
  @Field(() => Person, { nullable: true, description: 'The colleague whom it is about.' }) readonly about!: Person | null;
  @Field(() => Person, { nullable: true, description: 'Who recorded it.' }) readonly reporter!: Person | null;
  @Field(() => DateTime, { description: 'When it was recorded.' }) readonly recordedAt!: string;
  @Field(() => CalendarDate, { description: 'When it happened.' }) readonly happenedOn!: string;
  @Field(() => String, { description: 'What happened, and in what context.' }) readonly whatHappened!: string;
  @Field(() => StaffConcernVerdict, { nullable: true, description: 'What was found; none until somebody has looked at it.' }) readonly verdict!: StaffConcernVerdict | null;
  @Field(() => String, { nullable: true, description: 'Why.' }) readonly reason!: string | null;
  @Field(() => Person, { nullable: true, description: 'Who looked at it.' }) readonly reviewedBy!: Person | null;
  @Field(() => DateTime, { nullable: true, description: 'When they did.' }) readonly reviewedAt!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day by which the designated officer is told, where it may meet the threshold.' }) readonly tellOfficerBy!: string | null;
}
@ObjectType({ description: 'That a concern about a colleague which you recorded was kept. It is all that you are told of it.' })
export class StaffConcernReceipt {
  @Field(() => ID, { description: 'Its number.' }) readonly id!: string;
  @Field(() => DateTime, { description: 'When you recorded it.' }) readonly recordedAt!: string;
}
@ObjectType({ description: 'How often there were concerns about one colleague: what a review for patterns begins with.' })
export class StaffConcernPattern {
  @Field(() => Person, { nullable: true, description: 'The colleague.' }) readonly about!: Person | null;
  @Field(() => Int, { description: 'How many concerns, less those that were unfounded.' }) readonly count!: number;
  @Field(() => CalendarDate, { description: 'When the first of them happened.' }) readonly firstOn!: string;
  @Field(() => CalendarDate, { description: 'When the last of them happened.' }) readonly lastOn!: string;
}
for (const name of ['StaffConcern', 'StaffConcernReceipt', 'StaffConcernPattern']) {
  holdsNoRecord(name, 'it is about a member of staff and of no child; PostgreSQL tells it to the head and the safeguarding leads alone');
}
export const StaffConcernConnection = connectionOf(StaffConcern, 'Concerns about staff, the newest first.');
