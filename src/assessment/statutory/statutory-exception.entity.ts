import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { ExceptionCode } from './clock/exception-code';
import { OF_THE_COURSE } from './statutory-step.entity';
import { CourseKind } from './steps';

@ObjectType({
  description: 'A ground on which the law lifts a limit while it lasts (SEND Regulations 2014, regulations 5(4), 8(2), 10(4) and 13(3)), with its evidence. It adds no days: what is due is then due as soon as it can be done.',
})
@Entity()
@Index(['courseId'])
@Index(['assessmentId'])
export class StatutoryException extends ChildRecord {
  @Field(() => CourseKind, { description: 'What it is an exception in.' })
  @Column({ type: 'text' })
  courseType!: CourseKind;

  @Field(() => ID, { description: 'The record that it is an exception in.' })
  @Column({ type: 'uuid' })
  courseId!: string;

  @Field(() => ID, { nullable: true, description: 'The assessment that it belongs to, if any.' })
  @Column({ type: 'uuid', nullable: true })
  assessmentId!: string | null;

  @Field(() => ExceptionCode, { description: 'Which of the grounds that the law knows.' })
  @Column({ type: 'text', name: 'code' })
  ground!: ExceptionCode;

  @Field(() => String, { nullable: true, description: 'What shows it. For the authority and the family.' })
  @Column({ type: 'text' })
  evidence!: string;

  @Field(() => CalendarDate, { description: 'Its first day.' })
  @Column({ type: 'date' })
  fromOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Its last day; none while it lasts.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'By when a named officer means to have done what was due. It moves no due date.' })
  @Column({ type: 'date', nullable: true })
  revisedTargetOn!: string | null;

  /** Of a request for advice the organisation that was asked: who there gives such advice may know of it. */
  @Column({ type: 'uuid', nullable: true })
  askedOrganisationId!: string | null;

  /** `COURSE`, or the kind of advice: who may know of it. */
  @Column({ type: 'text', default: OF_THE_COURSE })
  audience!: string;
}
