import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { connectionOf } from '../../platform/graphql/connection';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';

@ObjectType({ description: 'One line of a child’s chronology: what happened, when, and who recorded it. Facts alone; the record itself says more.' })
export class ChronologyEntry {
  @Field(() => CalendarDate, { description: 'The day on which it happened.' }) readonly on!: string;
  @Field(() => DateTime, { nullable: true, description: 'The moment, where the record knows it.' }) readonly at!: string | null;
  @Field(() => String, { description: 'What kind of event it is, in plain words.' }) readonly what!: string;
  @Field(() => String, { nullable: true, description: 'What is said of it, in a line, as far as you may see it.' }) readonly told!: string | null;
  @Field(() => String, { nullable: true, description: 'What it meant for the child, where that was recorded.' }) readonly impact!: string | null;
  @Field(() => String, { nullable: true, description: 'The organisation that recorded it; none where the family did.' }) readonly source!: string | null;
  @Field(() => String, { description: 'The type of the record, as `Enrolment`.' }) readonly recordType!: string;
  @Field(() => ID, { description: 'The record.' }) readonly recordId!: string;
}
holdsNoRecord('ChronologyEntry', 'it is told of a record to those who may see that record');

export const ChronologyEntryConnection = connectionOf(ChronologyEntry, 'The chronology of a child, the oldest first: of everything, what you may see.');

@ArgsType()
export class ChronologyArgs {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Leaves out what happened before this day.' }) fromOn?: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Leaves out what happened after this day.' }) untilOn?: string;
  @Field(() => [String], { nullable: true, description: 'Only of records of these types, as `Enrolment`.' }) of?: string[];
  @Field(() => Int, { defaultValue: 100, description: 'How many, at most 2,000.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' }) after?: string;
}
