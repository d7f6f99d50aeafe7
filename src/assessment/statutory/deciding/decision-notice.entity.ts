import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, holdsNoRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { CourseKind, StepKind } from '../steps';
import { NoticeElement } from './notice-elements';

@ObjectType({ description: 'One thing that a notice says.' })
export class NoticePart {
  @Field(() => NoticeElement, { description: 'Which of the things that the law asks for.' }) readonly element!: NoticeElement;
  @Field(() => String, { description: 'What it says.' }) readonly text!: string;
}
holdsNoRecord('NoticePart', 'it is a part of a notice that its reader may read');

@ObjectType({ description: 'What the family was told of a decision that it can appeal: the reasons, and its rights. Nothing that the law asks for is missing from it.' })
@Entity()
@Index(['assessmentId'])
export class DecisionNotice extends ChildRecord {
  @Field(() => CourseKind, { description: 'What it was decided in.' })
  @Column({ type: 'text' })
  courseType!: CourseKind;

  @Field(() => ID, { description: 'The record that it was decided in.' })
  @Column({ type: 'uuid' })
  courseId!: string;

  @Field(() => ID, { nullable: true, description: 'The assessment that it belongs to, if any.' })
  @Column({ type: 'uuid', nullable: true })
  assessmentId!: string | null;

  @Field(() => StepKind, { description: 'What was decided.' })
  @Column({ type: 'text' })
  decision!: StepKind;

  @Field(() => CalendarDate, { description: 'The day of the letter.' })
  @Column({ type: 'date' })
  sentOn!: string;

  @Field(() => [NoticePart], { description: 'Everything that it says.' })
  @Column({ type: 'jsonb' })
  parts!: readonly NoticePart[];
}
