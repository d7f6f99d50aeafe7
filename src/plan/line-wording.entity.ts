import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../access';
import { LineType } from './line-type';
import { Section } from './section';

@ObjectType({ description: 'One wording of a line, from when somebody wrote it until somebody worded it otherwise. Every one is kept.' })
@Entity()
@Index('line_wording_once', ['lineId', 'lineVersion'], { unique: true })
export class LineWording extends ChildRecord {
  @Field(() => LineType, { description: 'What the line is.' })
  @Column({ type: 'text' })
  lineType!: LineType;

  @Field(() => ID, { description: 'The line.' })
  @Column({ type: 'uuid' })
  lineId!: string;

  @Field(() => Int, { description: 'The version of the line that it came with.' })
  @Column({ type: 'int' })
  lineVersion!: number;

  @Field(() => Section, { description: 'The section of the line.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => String, { nullable: true, description: 'How it was worded.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The brief that went with it.' })
  @Column({ type: 'text', nullable: true })
  brief!: string | null;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What else the line said then, by the names of its fields: amounts, dates, measures.' })
  @Column({ type: 'jsonb' })
  terms!: Readonly<Record<string, unknown>>;

  @Field(() => String, { nullable: true, description: 'Why it was worded so, where a reason was given.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;

  @Column({ type: 'boolean', default: false })
  sharedWithFamily!: boolean;
}
