import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, type Kind } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

@ObjectType({ description: 'One thing that a meeting of agencies decided. Each is told to those whom it concerns, and to nobody else. Never altered: a correction is another decision.' })
@Entity()
export class MeetingDecision extends ChildRecord {
  /** The post in which it was recorded, as of its meeting. */
  @Column({ type: 'text' })
  recordedAs!: Kind;

  @Field(() => ID, { description: 'The meeting. Who is told a decision need not be told the meeting.' })
  @Index()
  @Column({ type: 'uuid' })
  meetingId!: string;

  /** Its place among the decisions of its meeting. Nobody is told it: it would say that there are others. */
  @Column({ type: 'int' })
  place!: number;

  @Field(() => CalendarDate, { description: 'The day on which it was decided.' })
  @Column({ type: 'date' })
  decidedOn!: string;

  @Field(() => String, { description: 'What was decided.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation that does it.' })
  @Column({ type: 'uuid', nullable: true })
  byOrganisationId!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day by which it is to be done.' })
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;
}
