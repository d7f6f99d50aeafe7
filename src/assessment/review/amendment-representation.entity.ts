import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

@ObjectType({ description: 'What the family says to proposed amendments, in the fifteen days that they have at least. Never altered.' })
@Entity()
@Index(['reviewId'])
export class AmendmentRepresentation extends ChildRecord {
  @Field(() => ID, { description: 'The review that the amendments came of.' })
  @Column({ type: 'uuid' })
  reviewId!: string;

  @Field(() => CalendarDate, { description: 'The day it was received.' })
  @Column({ type: 'date' })
  receivedOn!: string;

  @Field(() => String, { description: 'What they say, in their words.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The school or other institution that they ask to have named (s.38).' })
  @Column({ type: 'uuid', nullable: true })
  settingAskedForId!: string | null;

  @Field(() => Boolean, { description: 'Whether they ask to meet an officer of the authority.' })
  @Column({ type: 'boolean', default: false })
  asksToMeet!: boolean;

  @Field(() => String, { nullable: true, description: 'Who said it, where somebody else wrote it down.' })
  @Column({ type: 'text', nullable: true })
  writtenDownFor!: string | null;
}
