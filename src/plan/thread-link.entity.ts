import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../access';
import { DateTime } from '../platform/graphql/scalars';
import { LineType } from './line-type';

@ObjectType({ description: 'That two lines of the thread belong together: this outcome answers this need. You know of it when you may know of both lines.' })
@Entity()
@Index('thread_link_once', ['fromId', 'toId'], { unique: true, where: `(ended_at IS NULL)` })
export class ThreadLink extends ChildRecord {
  @Field(() => LineType, { description: 'What it comes from.' })
  @Column({ type: 'text' })
  fromType!: LineType;

  @Field(() => ID, { description: 'The line that it comes from.' })
  @Index()
  @Column({ type: 'uuid' })
  fromId!: string;

  @Field(() => LineType, { description: 'What it leads to.' })
  @Column({ type: 'text' })
  toType!: LineType;

  @Field(() => ID, { description: 'The line that it leads to.' })
  @Index()
  @Column({ type: 'uuid' })
  toId!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was undone; none while it holds.' })
  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: string | null;

  /** The sections of both lines, as `B>F`: they decide who may know of the link. */
  @Column({ type: 'text' })
  sections!: string;

  /** Whether each line that needs the mark has it. Kept in step with the lines, as is the next. */
  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;

  @Column({ type: 'boolean', default: false })
  sharedWithFamily!: boolean;
}
