import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { PhaseMove } from './clock/phase-move';
import { CourseKind, StepKind } from './steps';

/** Of the whole course, as against one request for advice, whose kind stands in its place. */
export const OF_THE_COURSE = 'COURSE';
/** Of mediation and appeal, which are the affair of those who know why things were decided. */
export const OF_A_CHALLENGE = 'CHALLENGE';

@ObjectType({ description: 'A step that the law, or the Code, looks at: what happened on which day. Clocks run from steps and are stopped by them, and by nothing else.' })
@Entity()
@Index('statutory_step_in_order', ['courseId', 'position'], { unique: true })
@Index(['assessmentId'])
export class StatutoryStep extends ChildRecord {
  @Field(() => CourseKind, { description: 'What it is a step of.' })
  @Column({ type: 'text' })
  courseType!: CourseKind;

  @Field(() => ID, { description: 'The record that it is a step of: the assessment, the review, the request for advice.' })
  @Column({ type: 'uuid' })
  courseId!: string;

  @Field(() => ID, { nullable: true, description: 'The assessment that it belongs to, if any.' })
  @Column({ type: 'uuid', nullable: true })
  assessmentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The plan that it is about, where there is one already.' })
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @Field(() => Int, { description: 'Its place among the steps of the course, in the order in which they were recorded, from 1.' })
  @Column({ type: 'int' })
  position!: number;

  @Field(() => StepKind, { description: 'What happened.' })
  @Column({ type: 'text' })
  kind!: StepKind;

  @Field(() => CalendarDate, { description: 'The day on which it happened, or for which it is fixed.' })
  @Column({ type: 'date' })
  happenedOn!: string;

  @Field(() => ID, { nullable: true, description: 'Which of several like things it is about, as one of the settings that were consulted.' })
  @Column({ type: 'uuid', nullable: true })
  about!: string | null;

  @Field(() => PhaseMove, { nullable: true, description: 'Of a move to the next phase of education, which sort.' })
  @Column({ type: 'text', nullable: true })
  phaseMove!: PhaseMove | null;

  @Field(() => String, { nullable: true, description: 'Why, in plain words. For those who answer for the decision, and for the family.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What else was recorded with it, by name, as the way in which something was served. For the same readers.' })
  @Column({ type: 'jsonb', nullable: true })
  facts!: Readonly<Record<string, unknown>> | null;

  /** Of a request for advice the organisation that was asked: who there gives such advice may know of it. */
  @Column({ type: 'uuid', nullable: true })
  askedOrganisationId!: string | null;

  /** `COURSE`, or the kind of advice: who may know of it. */
  @Column({ type: 'text', default: OF_THE_COURSE })
  audience!: string;
}
