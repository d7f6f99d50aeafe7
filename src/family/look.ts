import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../access';
import { Organisation, Person } from '../people';
import { connectionOf } from '../platform/graphql/connection';
import { DateTime } from '../platform/graphql/scalars';

@ObjectType({ description: 'That somebody looked at a child’s record or did something to it: who, when and for whom, and never what it said.' })
export class Look {
  @Field(() => DateTime, { description: 'When.' }) readonly at!: string;
  @Field(() => Person, { nullable: true, description: 'Who: a person, or a partner’s system.' }) readonly person!: Person | null;
  @Field(() => Organisation, { nullable: true, description: 'The organisation they acted for; none when they acted for the family.' })
  readonly organisation!: Organisation | null;
  @Field(() => String, { nullable: true, description: 'What they did, as `Need.change`; none when they only read.' }) readonly deed!: string | null;
  @Field(() => [String], { description: 'The kinds of record that they looked at or wrote, as `ChildFact`.' }) readonly recordTypes!: readonly string[];
}
holdsNoRecord('Look', 'it is told by `Child.whoLooked` alone, which says to whom');

export const LookConnection = connectionOf(Look, 'Who looked at a child’s record, the newest first.');
