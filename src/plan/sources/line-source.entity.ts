import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { LineType } from '../line-type';
import { Section } from '../section';

export enum LineSourceType {
  ADVICE = 'ADVICE',
  ANSWER = 'ANSWER',
  AUTHORITY = 'AUTHORITY',
  DOCUMENT = 'DOCUMENT',
}
registerEnumType(LineSourceType, {
  name: 'LineSourceType',
  description: 'What a line of a plan rests on.',
  valuesConfig: {
    ADVICE: { description: 'A line of signed advice.' },
    ANSWER: { description: 'What the author of advice answered when somebody asked how much, how often, by whom.' },
    AUTHORITY: { description: 'Somebody’s word for an amount that no advice states, given by whoever wrote the line.' },
    DOCUMENT: { description: 'A place in a document that somebody else wrote: a report, an assessment, a letter.' },
  },
});

@ObjectType({ description: 'One thing that a line of a plan rests on. A line that several agencies advised has a source for each of them.' })
@Entity()
@Index(['lineId'])
@Index('line_source_once', ['lineId', 'sourceId'], { unique: true, where: '(source_id IS NOT NULL)' })
@Index(['sourceId'])
export class LineSource extends ChildRecord {
  @Field(() => LineType, { description: 'What the line is.' })
  @Column({ type: 'text' })
  lineType!: LineType;

  @Field(() => ID, { description: 'The line.' })
  @Column({ type: 'uuid' })
  lineId!: string;

  @Field(() => Section, { description: 'The section of the line.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => LineSourceType, { description: 'What kind of source it is.' })
  @Column({ type: 'text' })
  sourceType!: LineSourceType;

  @Field(() => ID, { nullable: true, description: 'The line of advice, or the answer; none where it is somebody’s word.' })
  @Column({ type: 'uuid', nullable: true })
  sourceId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the source said when the line took it up; of somebody’s word, on whose authority it is.' })
  @Column({ type: 'text' })
  wording!: string;

  @Field(() => String, { nullable: true, description: 'What the document is called.' })
  @Column({ type: 'text', nullable: true })
  document!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the document: page, paragraph.' })
  @Column({ type: 'text', nullable: true })
  page!: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote the document, by name or by role.' })
  @Column({ type: 'text', nullable: true })
  writtenBy!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of the document.' })
  @Column({ type: 'date', nullable: true })
  writtenOn!: string | null;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What else the source states, by the names of the fields: amounts, place, by whom.' })
  @Column({ type: 'jsonb', default: {} })
  terms!: Readonly<Record<string, unknown>>;

  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;

  @Column({ type: 'boolean', default: false })
  sharedWithFamily!: boolean;
}
