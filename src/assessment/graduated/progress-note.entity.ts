import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { LineType } from '../../plan';
import { CalendarDate } from '../../platform/graphql/scalars';

@ObjectType({ description: 'What was seen of a child’s progress on a day. Never altered; a correction is another note.' })
@Entity()
export class ProgressNote extends ChildRecord {
  @Field(() => ID, { description: 'The SEN support that it belongs to.' })
  @Index()
  @Column({ type: 'uuid' })
  supportId!: string;

  @Field(() => ID, { nullable: true, description: 'The cycle that it was seen in.' })
  @Column({ type: 'uuid', nullable: true })
  cycleId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The intervention that it is about.' })
  @Column({ type: 'uuid', nullable: true })
  interventionId!: string | null;

  @Field(() => LineType, { nullable: true, description: 'What line of a plan it is about.' })
  @Column({ type: 'text', nullable: true })
  lineType!: LineType | null;

  @Field(() => ID, { nullable: true, description: 'The line of a plan that it is about.' })
  @Column({ type: 'uuid', nullable: true })
  lineId!: string | null;

  @Field(() => CalendarDate, { description: 'The day on which it was seen.' })
  @Column({ type: 'date' })
  notedOn!: string;

  @Field(() => String, { description: 'What was seen.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'By what it was measured, and the value, as `reading age: 7 years 2 months`.' })
  @Column({ type: 'text', nullable: true })
  measured!: string | null;
}
