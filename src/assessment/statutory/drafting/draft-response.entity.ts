import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';

@ObjectType({ description: 'What one of the family says to a draft plan. It is said to the authority, and not told to another of the family.' })
@Entity()
@Index(['assessmentId'])
export class DraftResponse extends ChildRecord {
  @Field(() => ID, { description: 'The assessment.' })
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Field(() => CalendarDate, { description: 'The day on which it came.' })
  @Column({ type: 'date' })
  receivedOn!: string;

  @Field(() => String, { nullable: true, description: 'What they think of the draft.' })
  @Column({ type: 'text', nullable: true })
  words!: string | null;

  @Field(() => Boolean, { description: 'Whether they want a meeting about it.' })
  @Column({ type: 'boolean' })
  wantsMeeting!: boolean;

  @Field(() => ID, { nullable: true, description: 'The school or college that they want to be named.' })
  @Column({ type: 'uuid', nullable: true })
  settingId!: string | null;

  @Field(() => String, { nullable: true, description: 'The same by its name, where it is not known here.' })
  @Column({ type: 'text', nullable: true })
  settingName!: string | null;
}
