import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../access';
import { LineType, Section } from '../plan';

@ObjectType({ description: 'What somebody says about a line of a plan: the family or a practitioner. Never altered; a correction is another comment.' })
@Entity()
export class LineComment extends ChildRecord {
  @Field(() => LineType, { description: 'What the line is.' })
  @Column({ type: 'text' })
  lineType!: LineType;

  @Field(() => ID, { description: 'The line.' })
  @Index()
  @Column({ type: 'uuid' })
  lineId!: string;

  @Field(() => ID, { nullable: true, description: 'The issued line that it was said of; none when it was said of the line as it was being worked on.' })
  @Index()
  @Column({ type: 'uuid', nullable: true })
  versionLineId!: string | null;

  @Field(() => Section, { description: 'The section of the line, which decides who reads the comment.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => String, { description: 'What is said.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The comment that it answers.' })
  @Index()
  @Column({ type: 'uuid', nullable: true })
  inReplyToId!: string | null;

  @Field(() => Boolean, { description: 'Whether the family reads it: whether they saw the line when it was said.' })
  @Column({ type: 'boolean' })
  sharedWithFamily!: boolean;

  /** The organisation that the line was recorded for: some lines are read by those alone who recorded them. */
  @Column({ type: 'uuid' })
  lineFor!: string;
}
