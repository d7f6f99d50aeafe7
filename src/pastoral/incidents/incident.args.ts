import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection';
import { CalendarDate, Cursor } from '../../platform/graphql/scalars';

@ArgsType()
export class IncidentsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this child.' }) childId?: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Only those that are not told in full yet.' }) unfinished!: boolean;
}

@ArgsType()
export class PatternsArgs {
  @Field(() => ID, { nullable: true, description: 'Of this child; of all whom you know, where none is named.' }) childId?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'From this day on.' }) from?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Until this day.' }) until?: string | null;
}

@ArgsType()
export class FollowIncidentsArgs {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => Cursor, { nullable: true, description: 'The cursor of the last change that you were told.' }) after?: string | null;
}
