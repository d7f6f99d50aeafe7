import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { LineType } from '../../line-type';
import { Section } from '../../section';

@ObjectType({ description: 'That the tribunal ordered how a line of a plan is worded. While it holds, the line is neither changed nor taken out.' })
@Entity()
export class TribunalLock extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Index()
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => Section, { description: 'The section that the line stands in.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => LineType, { description: 'What the line is.' })
  @Column({ type: 'text' })
  lineType!: LineType;

  @Field(() => ID, { description: 'The line.' })
  @Index()
  @Column({ type: 'uuid' })
  lineId!: string;

  @Field(() => String, { description: 'The number of the order.' })
  @Column({ type: 'text' })
  orderReference!: string;

  @Field(() => CalendarDate, { description: 'The day of the order.' })
  @Column({ type: 'date' })
  orderedOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which it holds; none while no end is known.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was lifted.' })
  @Column({ type: 'date', nullable: true })
  liftedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was lifted.' })
  @Column({ type: 'text', nullable: true })
  liftedReason!: string | null;

  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;
}
