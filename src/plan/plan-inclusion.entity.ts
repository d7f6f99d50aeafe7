import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../access';
import { DateTime } from '../platform/graphql/scalars';
import { LineType } from './line-type';
import { Section } from './section';

@ObjectType({ description: 'That a plan includes a line. You know of it when you may know of the line.' })
@Entity()
@Index('plan_inclusion_in_order', ['planId', 'section', 'position'])
@Index('plan_inclusion_once', ['planId', 'lineId'], { unique: true, where: `(ended_at IS NULL)` })
export class PlanInclusion extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => LineType, { description: 'What the line is.' })
  @Column({ type: 'text' })
  lineType!: LineType;

  @Field(() => ID, { description: 'The line.' })
  @Index()
  @Column({ type: 'uuid' })
  lineId!: string;

  @Field(() => Int, { nullable: true, description: 'Its place in the section. For those who keep the plan: anybody else could count what they are not shown.' })
  @Column({ type: 'int' })
  position!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken out; none while it is in the plan.' })
  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: string | null;

  @Field(() => Section, { description: 'The section of the line.' })
  @Column({ type: 'text' })
  section!: Section;

  /** The line's own marks, kept in step with it: a place in a plan is never known to more people than the line. */
  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;

  @Column({ type: 'boolean', default: false })
  sharedWithFamily!: boolean;
}
