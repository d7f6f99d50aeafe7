import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A calendar’s address to end.' })
export class EndCalendarFeedInput {
  @Field(() => ID, { description: 'Which.' }) calendarFeedId!: string;
}
